// The exceptions that the draft asks for. Whoever throws one takes the constructors of this realm.

const MESSAGES = {
  AbortError: "The summarizer was destroyed.",
  InvalidStateError: "The document is not active.",
  NotAllowedError: "The permissions policy of the document does not allow 'summarizer'.",
  NotSupportedError: "The summarizer does not serve these options.",
  UnknownError: "The summarizer failed.",
};

/** A `DOMException` of this name. */
export function exception(name: keyof typeof MESSAGES, message = MESSAGES[name]): DOMException {
  return new DOMException(message, name);
}

/** What `QuotaExceededError` is where Web IDL's interface of that name exists. */
interface QuotaExceeded extends DOMException {
  readonly quota: number | null;
  readonly requested: number | null;
}

type QuotaExceededConstructor = new (
  message: string,
  options: { quota: number; requested: number },
) => QuotaExceeded;

/** The same for browsers that only have a `DOMException` of that name. */
class QuotaExceededError extends DOMException {
  readonly quota: number;
  readonly requested: number;

  constructor(message: string, { quota, requested }: { quota: number; requested: number }) {
    super(message, "QuotaExceededError");
    this.quota = quota;
    this.requested = requested;
  }
}

/** That more was `requested` than the `quota` allows, in UTF-16 units. */
export function quotaExceeded(requested: number, quota: number): QuotaExceeded {
  const { QuotaExceededError: own } = globalThis as { QuotaExceededError?: QuotaExceededConstructor };
  const constructor = own ?? QuotaExceededError;
  return new constructor(`The input takes ${requested} of ${quota} units.`, { quota, requested });
}
