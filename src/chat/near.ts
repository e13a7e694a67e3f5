/** Finds what somebody probably meant to type. */

/**
 * The words nearest to one that was typed, nearest first: those that begin with it, and those at most two typing slips
 * (letters left out, added, changed or swapped) away, or one for words of up to three letters. Letter case is ignored.
 */
export function nearest(typed: string, words: readonly string[], most = 3): readonly string[] {
  const word = typed.toLowerCase()
  if (word.length === 0 || word.length > LONGEST) return []
  const allowed = word.length <= 3 ? 1 : 2
  return words
    .map((candidate) => ({ candidate, slips: slipsTo(word, candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** Longer words are no slip of anything here; the bound keeps the table below small on hostile input. */
const LONGEST = 40

function slipsTo(word: string, candidate: string): number {
  if (word.length >= 2 && candidate.startsWith(word)) return 0.5
  return distance(word, candidate)
}

/** Optimal string alignment: the fewest insertions, deletions, substitutions and swaps of neighbours. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row.push(
        Math.min(
          at(last, j) + 1,
          at(row, j - 1) + 1,
          at(last, j - 1) + (same ? 0 : 1),
          swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = row
  }
  return at(last, b.length)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
