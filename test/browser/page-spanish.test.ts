import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type OpenPlayground, openPlayground } from '../platforms/playground/open-playground.ts'
import { findFaults } from './find-faults.ts'
import { openBrowser } from './open-browser.ts'
import { openView } from './open-view.ts'

// A busy machine opens a browser slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let browser: Browser
let open: OpenPlayground

beforeAll(async () => {
  browser = await openBrowser()
  open = await openPlayground()
})
afterAll(async () => {
  await browser?.close()
  await open?.close()
})

test('whoever is spoken to in Spanish finds the page around it in Spanish', async () => {
  const { page, complaints } = await openView(browser, {
    ...{ url: open.url, as: 'anabel', options: { bypassCSP: true } },
  })
  const line = page.getByRole('combobox', { name: 'Mensaje o comando' })
  expect(await line.getAttribute('placeholder')).toBe('Escribe en #sessions, o / para ver los comandos')
  for (const name of ['Inicio', 'Mensajes de Rollcall']) await page.getByRole('link', { name }).waitFor()
  for (const name of ['Canales', 'Cambiar de persona']) await page.getByRole('heading', { name }).waitFor()
  await page.getByText('Aquí no hay nada todavía.').waitFor()

  await line.fill('/ses')
  await page.getByRole('listbox', { name: 'Sugerencias' }).waitFor()
  await line.fill('/session card')
  await line.press('Escape')
  await line.press('Enter')
  await page.getByText('Solo tú puedes ver esto').waitFor()
  await page.getByRole('button', { name: 'Descartar' }).waitFor()

  await line.fill('/session mark person: @ana')
  await page.getByRole('button', { name: 'Completar las opciones' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enviar' }).waitFor()
  await dialog.getByText('Elige…').first().waitFor({ state: 'attached' })
  expect(await findFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancelar' }).click()
  expect(await page.evaluate<string>('document.documentElement.lang')).toBe('es')
  expect(complaints).toEqual([])
})
