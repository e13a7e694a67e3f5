import { SingleBar } from 'cli-progress'

/** How far a file is read, for whoever waits. */
export type Progress = {
  /** So many bytes of it are read, and so many lines. */
  readonly at: (bytes: number, lines: number) => void
  readonly stop: () => void
}

/** A bar on a terminal; nowhere else, where it would only fill a log. `total` is in bytes, `format` the words around it. */
export function startProgress(
  stream: NodeJS.WriteStream,
  { total, format }: { readonly total: number; readonly format: string },
): Progress {
  if (!stream.isTTY) return { at: () => {}, stop: () => {} }
  const bar = new SingleBar({
    stream,
    format,
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  })
  bar.start(Math.max(total, 1), 0, { lines: 0 })
  return { at: (bytes, lines) => bar.update(bytes, { lines }), stop: () => bar.stop() }
}
