/**
 * Waits for something, but not for ever.
 *
 * @param patience in milliseconds
 * @param late makes what is thrown when that is over
 */
export async function within<T>(
  patience: number,
  awaited: Promise<T>,
  late: () => Error,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), patience);
  });
  try {
    return await Promise.race([awaited, end]);
  } finally {
    clearTimeout(timer);
  }
}
