import { defineConfig } from 'drizzle-kit'

/** `npm run db:generate` compares the tables with the newest snapshot in `drizzle/` and writes the migration between them. */
export default defineConfig({ dialect: 'sqlite', schema: './src/store/schema.sqlite.ts', out: './drizzle' })
