/** What `promise` gives, if it does within so many milliseconds; else it rejects with `error`. */
export async function within<T>(
  milliseconds: number,
  promise: Promise<T>,
  error = () => new Error("There was no answer in time."),
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(error()), milliseconds);
  });
  try {
    return await Promise.race([promise, end]);
  } finally {
    clearTimeout(timer);
  }
}
