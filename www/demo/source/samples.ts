/** An article that comes with this page. */
export interface Sample {
  /** Its file, beside the index. */
  file: string;
  /** The language it is written in, as a BCP 47 tag. */
  language: string;
  /** Its headline. */
  title: string;
  /** What is particular about it, in each language that the page speaks. */
  note: Readonly<Record<string, string>>;
}

const FOLDER = "samples/";

/** The samples, in the order in which they are offered. */
export async function fetchSamples(): Promise<Sample[]> {
  const response = await fetchFile("index.json");
  return (await response.json()) as Sample[];
}

/** The HTML of a sample. */
export async function fetchSample({ file }: Sample): Promise<string> {
  const response = await fetchFile(file);
  return response.text();
}

async function fetchFile(file: string): Promise<Response> {
  const response = await fetch(FOLDER + file);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response;
}

/** The sample to begin with: the first in a language of the reader's, or else the first of all. */
export function firstSample(samples: readonly Sample[], languages: readonly string[]): Sample | undefined {
  for (const language of languages) {
    const spoken = samples.find((sample) => primary(sample.language) === primary(language));
    if (spoken) return spoken;
  }
  return samples[0];
}

function primary(language: string): string | undefined {
  return language.toLowerCase().split("-")[0];
}
