import { describe, expect, it } from 'vitest'
import { csv, inImport, LINK, rows, s } from './in-import.ts'

/** A timetable brought in: what is stored of it, what is said, and that it is all or nothing. */
inImport()

describe('a line', () => {
  it('is read as create reads its options, in any order of columns and any spelling of their names', async () => {
    await s.store.commit({ changes: [{ type: 'add-segment', segment: s.school.segment(s.organization, 'Cohort 7') }] })
    const { code, said } = await s.bring(
      csv(
        'LINK,Meeting ID,Title,When,Duration,mentor,description,Audience,passcode,backup-link,capacity',
        `https://zoom.us/j/9,9 9,Kick-off,1 Dec 2026 6pm,1h 30m,MAYA,"First
of all",cohort 7,s3cret,https://example.org/b,20`,
      ),
    )
    expect(said).toContain('line 2: "Kick-off", Tue 1 Dec 2026, 18:00 (Europe/Berlin), 1 h 30 min, "Maya": #1')
    expect(code).toBe(0)
    const [session] = rows('SELECT * FROM success_sessions')
    expect(session).toMatchObject({
      start_time: Date.parse('2026-12-01T17:00:00Z'),
      end_time: Date.parse('2026-12-01T18:30:00Z'),
      timezone: 'Europe/Berlin',
      mentor_id: s.mentor.id,
      description: 'First\nof all',
      everyone: 0,
      provider: 'zoom',
      zoom_meeting_id: '9 9',
      backup_link: 'https://example.org/b',
      capacity: 20,
      created_in: s.space.id,
      updated_by: 'system',
    })
    const [stored] = await s.store.sessionsTitled(s.organization.id, 'kick-off')
    expect(stored && (await s.store.passcode(stored.organizationId, stored.id))).toBe('s3cret')
  })

  it('takes its zone from its own column, else from the call, else from the organization', async () => {
    const content = csv(
      'title,date,time,timezone,link',
      `A,2026-12-01,18:00,Tokyo,${LINK}`,
      `B,2026-12-01,18:00,,${LINK}`,
      `C,2026-12-01,18:00 Europe/Berlin,,${LINK}`,
    )
    expect((await s.bring(content, '--timezone', 'New York')).code).toBe(0)
    expect(s.titles()).toEqual([
      { title: 'A', at: '2026-12-01T09:00:00.000Z', number: 1 },
      { title: 'C', at: '2026-12-01T17:00:00.000Z', number: 3 },
      { title: 'B', at: '2026-12-01T23:00:00.000Z', number: 2 },
    ])
  })

  it('of dates that mean two things is refused, unless the call says which', async () => {
    const content = csv('title,when,link', `A,02/01/2027 18:00,${LINK}`)
    expect(await s.bring(content)).toMatchObject({ code: 1, said: expect.stringContaining('--dates day-first') })
    expect((await s.bring(content, '--dates', 'month-first')).code).toBe(0)
    expect(s.titles()[0]?.at).toBe('2027-02-01T17:00:00.000Z')
  })

  it('with a rule makes a series, by the clocks of its zone', async () => {
    const content = csv('title,when,link,repeat,count', `Coaching,2026-10-20 18:00,${LINK},weekly,3`)
    const { code, said } = await s.bring(content)
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('1 line new: 3 sessions stored') })
    expect(s.titles().map(({ at }) => at)).toEqual([
      '2026-10-20T16:00:00.000Z',
      '2026-10-27T17:00:00.000Z',
      '2026-11-03T17:00:00.000Z',
    ])
    expect(rows('SELECT rule, count FROM series')).toEqual([{ rule: 'FREQ=WEEKLY', count: 3 }])
  })

  it('in the past is left out and said; a series that began is asked for its next date', async () => {
    const past = csv('title,when,link', `Old,2026-09-01 18:00,${LINK}`, `New,2026-12-01 18:00,${LINK}`)
    const { code, said } = await s.bring(past)
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('1 line in the past:\n  line 2: ') })
    expect(s.titles()).toHaveLength(1)
    const series = await s.bring(csv('title,when,link,repeat', `Old,2026-09-01 18:00,${LINK},weekly`))
    expect(series.code).toBe(1)
    expect(series.said).toContain('write the date of its next session')
  })

  it('with a formula keeps it as text and says so; so does one at a time that clocks skip or show twice', async () => {
    const { code, said } = await s.bring(
      csv(
        'title,when,link,mentor',
        `"=HYPERLINK(""https://evil.example"",""x"")",2026-12-01 18:00,${LINK},`,
        `Gap,2027-03-28 02:30,${LINK},`,
        `Twice,2026-10-25 02:30,${LINK},Ada`,
      ),
    )
    expect(code).toBe(0)
    expect(said).toMatch(/line 2: title: .* looks like a formula; it is kept as plain text/)
    expect(said).toContain('line 3: when: clocks skip that time, so that it is 60 minutes later')
    expect(said).toContain('line 4: when: that time comes twice; it is the first of the two')
    expect(said).toContain('line 4: mentor: "Ada" has no role but student')
    expect(s.titles().map(({ title }) => title)).toContain('=HYPERLINK("https://evil.example","x")')
  })

  it('never shows a passcode, not even one that looks like a formula', async () => {
    const { code, said } = await s.bring(csv('title,when,link,passcode', `A,2026-12-01 18:00,${LINK},=hush`))
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('passcode: it looks like a formula'),
    })
    expect(said).not.toContain('hush')
  })
})

describe('a mentor', () => {
  const bring = (mentor: string) => s.bring(csv('title,when,link,mentor', `A,2026-12-01 18:00,${LINK},${mentor}`))

  it('is found by name, mail address or account', async () => {
    await s.store.commit({ changes: [{ type: 'set-person', id: s.bob.id, set: { email: 'Bob@Example.org' } }] })
    expect((await bring('bob@example.org')).code).toBe(0)
    const [account] = await s.store.identities(s.ada.id)
    expect((await bring(`slack:${s.space.externalId}:${account?.externalId}`)).said).toContain('differs in mentor')
    expect(rows('SELECT mentor_id FROM success_sessions')).toEqual([{ mentor_id: s.bob.id }])
  })

  it('is refused where nobody is, somebody else is nearly, or several are called so', async () => {
    expect((await bring('Zacharias')).said).toContain('nobody here is called "Zacharias"')
    expect((await bring('Myaa')).said).toContain('did you mean "Maya"?')
    expect((await bring('slack:T404:U404')).said).toContain('is no account that Rollcall knows here')
    await s.store.commit({ changes: [s.school.addPerson(s.school.person(s.organization, { name: 'Maya' }))] })
    expect((await bring('Maya')).said).toContain('2 people are called "Maya"')
    const forget = { type: 'forget-person', id: s.bob.id, name: 'Former member', at: s.clock.now() } as const
    await s.store.commit({ changes: [forget] })
    expect((await bring('Former member')).said).toContain('nobody here is called "Former member"')
    expect(s.titles()).toEqual([])
  })

  it('of another organization is nobody here', async () => {
    const other = s.school.organization()
    const [space, stranger] = [s.school.space(other), s.school.person(other)]
    const identity = s.school.identity(stranger, space)
    await s.store.commit({
      changes: [
        { type: 'add-organization', organization: other },
        { type: 'add-space', space },
        s.school.addPerson(stranger),
        { type: 'add-identity', identity },
      ],
    })
    const theirs = await s.bring(
      csv(
        'title,when,link,mentor',
        `A,2026-12-01 18:00,${LINK},${space.platform}:${space.externalId}:${identity.externalId}`,
      ),
      '--organization',
      s.organization.id,
    )
    expect(theirs.said).toContain('is no account that Rollcall knows here')
  })
})

describe('all or nothing', () => {
  it('stores nothing where one line is wrong, and says everything that is, in order', async () => {
    const { code, said } = await s.bring(
      csv(
        'title,when,link,capacity,mentor',
        `Good,2026-12-01 18:00,${LINK},,`,
        ',tomorrow,,many,Nobody',
        `More,2026-12-02 18:00,${LINK},1,Maya,and more`,
        `Quo"te,2026-12-02 18:00,${LINK},1,Maya`,
        `Twin,2026-12-03 18:00,${LINK},1,`,
        `twin,3 Dec 2026 6pm,${LINK},2,`,
      ),
    )
    expect(code).toBe(1)
    expect([...said.matchAll(/ {2}line (\d+): (\w+)/g)].map(([, line, word]) => `${line} ${word}`)).toEqual([
      ...['3 title', '3 when', '3 mentor', '3 link', '3 capacity'],
      ...['4 it', '5 a', '7 it'],
    ])
    expect(said).toContain('Nothing was stored. 8 things to mend')
    expect(s.titles()).toEqual([])
  })

  it('lists fifty and counts the others, unless all are asked for', async () => {
    const content = csv('title,when,link', ...Array.from({ length: 60 }, () => 'A,never,x'))
    const { said } = await s.bring(content)
    expect(said.match(/ {2}line /g)).toHaveLength(50)
    expect(said).toContain('  and 70 more')
    expect((await s.bring(content, '--all')).said.match(/ {2}line /g)).toHaveLength(120)
  })

  it('stores nothing of a file in another encoding, until the call says which', async () => {
    const content = Buffer.from(csv('title,when,link', `Café,2026-12-01 18:00,${LINK}`), 'latin1')
    const { code, said } = await s.bring(content)
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('line 2: title: holds a character') })
    expect(s.titles()).toEqual([])
    expect((await s.bring(content, '--encoding', 'windows-1252')).code).toBe(0)
    expect(s.titles()).toMatchObject([{ title: 'Café' }])
  })

  it('stores nothing of a file that is too long for a timetable, and reads no further', {
    timeout: 60_000,
  }, async () => {
    const lines = Array<string>(100_010).fill('too,many,cells,here')
    const { code, said } = await s.bring(csv('title,when,link', ...lines), '--all')
    expect({ code, said: said.slice(0, 60) }).toMatchObject({
      code: 1,
      said: expect.stringContaining('100,001 lines for'),
    })
    expect(said.slice(-80)).toContain('there are more than 100000 lines: split the file')
  })

  it('stores nothing on a dry run, and says what it would', async () => {
    const { code, said } = await s.bring(csv('title,when,link', `A,2026-12-01 18:00,${LINK}`), '--dry-run')
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('1 line would be new') })
    expect(s.titles()).toEqual([])
  })

  it('names unknown columns with the nearest known one, and those that are missing or there twice', async () => {
    const { code, said } = await s.bring(csv('Titel,Whn,link,Link,Colour', 'a,b,c,d,e'))
    expect(code).toBe(1)
    expect(said).toContain('there is no column "Titel": did you mean title?')
    expect(said).toContain('there is no column "Whn": did you mean when?')
    expect(said).toContain('there is no column "Colour": leave it out with --ignore "Colour"')
    expect(said).toContain('the column link is there twice')
    const ignored = csv('title,when,link,Colour', `A,2026-12-01 18:00,${LINK},red`)
    expect((await s.bring(ignored, '--ignore', 'colour')).code).toBe(0)
  })
})

describe('whose it is', () => {
  const content = csv('title,when,link', `A,2026-12-01 18:00,${LINK}`)

  it('must be said where the database has several, by name or id', async () => {
    const other = s.school.organization({ name: 'Night school' })
    await s.store.commit({
      changes: [
        { type: 'add-organization', organization: other },
        { type: 'add-space', space: s.school.space(other) },
      ],
    })
    expect(await s.bring(content)).toMatchObject({ code: 2, said: expect.stringContaining('--organization') })
    expect(await s.bring(content, '--organization', 'Nobody')).toMatchObject({ code: 2 })
    expect((await s.bring(content, '--organization', 'night SCHOOL')).code).toBe(0)
    expect((await s.bring(content, '--organization', s.organization.id)).code).toBe(0)
    expect(rows('SELECT organization_id AS id, number FROM success_sessions ORDER BY id')).toEqual(
      [
        { id: s.organization.id, number: 1 },
        { id: other.id, number: 1 },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  })
})
