declare global {
  /** What is loaded when a reader wants to listen, and found under this name once `speech.js` has run. */
  var nutgrafSpeech: typeof Speech;
}

/** Reads sentences aloud by the voices of the device, one after another. */
export class Speech {
  readonly #onSentence: (index: number | null) => void;
  #turn = 0;

  /** `onSentence` hears which of the sentences is being read, and `null` at the end. */
  constructor(onSentence: (index: number | null) => void) {
    this.#onSentence = onSentence;
  }

  /** Reads `sentences` in `language`, a BCP 47 tag. False where the device has no voice for it. */
  async start(sentences: readonly string[], language: string): Promise<boolean> {
    const turn = ++this.#turn;
    speechSynthesis.cancel();
    const voice = voiceFor(await voices(), language);
    if (!voice || turn !== this.#turn) return voice !== null;
    // One utterance each: Chrome falls silent within one that is longer than fifteen seconds.
    for (const [index, sentence] of sentences.entries()) {
      const utterance = new SpeechSynthesisUtterance(sentence);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      const say = (said: number | null) => () => {
        if (turn === this.#turn) this.#onSentence(said);
      };
      utterance.onstart = say(index);
      if (index === sentences.length - 1) utterance.onend = utterance.onerror = say(null);
      speechSynthesis.speak(utterance);
    }
    return true;
  }

  stop(): void {
    this.#turn += 1;
    speechSynthesis.cancel();
    this.#onSentence(null);
  }
}

/** How long the browser may take to find its voices; on a device without any it never says so. */
const VOICES_PATIENCE = 1000;

async function voices(): Promise<SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  await new Promise<unknown>((resolve) => {
    speechSynthesis.addEventListener("voiceschanged", resolve, { once: true });
    setTimeout(resolve, VOICES_PATIENCE);
  });
  return speechSynthesis.getVoices();
}

/**
 * The voice for a language: one that works without a network first, since nothing of the page may
 * leave the device, then the browser's own default, then the first. None that needs a network is taken.
 */
function voiceFor(known: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | null {
  const primary = primaryOf(language);
  const local = known.filter((voice) => voice.localService && primaryOf(voice.lang) === primary);
  const exact = local.filter((voice) => voice.lang.toLowerCase() === language.toLowerCase());
  return exact[0] ?? local.find((voice) => voice.default) ?? local[0] ?? null;
}

/** `"pt"` of `"pt-BR"`, and of `"pt_BR"`, as Android writes it. */
function primaryOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}

globalThis.nutgrafSpeech = Speech;
