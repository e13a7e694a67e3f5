/** Goes round the event loop beside work that is measured; answers the longest turn in ms of processor time. */
export function countTurns(): { readonly stop: () => number } {
  const cpuMs = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1_000
  }
  let [last, longest, stopped] = [cpuMs(), 0, false]
  const turn = () => {
    const now = cpuMs()
    longest = Math.max(longest, now - last)
    last = now
    if (!stopped) setImmediate(turn)
  }
  setImmediate(turn)
  return {
    stop() {
      stopped = true
      turn()
      return longest
    },
  }
}
