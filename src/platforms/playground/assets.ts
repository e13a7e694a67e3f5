import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file of the page. */
export type Asset = { readonly content: Buffer; readonly mediaType: string; readonly etag: string }

/** The page's files by name. */
export type Assets = (name: string) => Promise<Asset | null>

/** Where the build puts the page: beside this module. */
export const BUILT_PAGE = fileURLToPath(new URL('./page/', import.meta.url))

/** Reads the page's files once, at the first request. Only what is in the folder can be asked for. */
export function createAssets(folder: string): Assets {
  let files: Promise<ReadonlyMap<string, Asset>> | null = null
  return async (name) => {
    files ??= readFolder(folder)
    return (await files).get(name) ?? null
  }
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

async function readFolder(folder: string): Promise<ReadonlyMap<string, Asset>> {
  const files = new Map<string, Asset>()
  for (const name of await readdir(folder)) {
    const mediaType = MEDIA_TYPES[extname(name)]
    if (mediaType === undefined) continue
    const content = await readFile(join(folder, name))
    files.set(name, { content, mediaType, etag: `"${createHash('sha256').update(content).digest('base64url')}"` })
  }
  return files
}
