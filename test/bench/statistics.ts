/** The value below which this share (0 to 1) of the sample lies; NaN of an empty one. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** The middle of a sample. */
export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5)
}

/**
 * How many times as long one waited as the other: the middle of each round's own ratio, since both went through the same noise
 * in the same round.
 */
export function pairedRatio(
  rounds: readonly { readonly mine: readonly number[]; readonly floor: readonly number[] }[],
  share: number,
): number {
  return median(rounds.map(({ mine, floor }) => quantile(mine, share) / quantile(floor, share)))
}
