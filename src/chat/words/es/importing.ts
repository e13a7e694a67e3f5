import type { EN_IMPORTING } from '../en/importing.ts'

/** What `npm run import` says on a terminal. */
export const ES_IMPORTING: typeof EN_IMPORTING = {
  noFile: (path) => `No hay ningún archivo ${path} que se pueda leer.`,
  nobodyYet: 'Todavía nadie usa Rollcall en esta base de datos: pide que alguien escriba primero /sessions.',
  whose: (names) => `Di de quién es el calendario con --organization; hay ${names}.`,
  noOrganization: (named, names) => `No hay ninguna organización ${named}; hay ${names}.`,
  sameName: (named, names) => `Varias organizaciones se llaman ${named}: nombra una por su id. Hay ${names}.`,
  noSpace: (organization) =>
    `${organization} no tiene ningún espacio todavía: pide que alguien escriba allí /sessions una vez.`,
  failed: (why) => `No se guardó nada: ${why}`,
  progress: 'Leyendo {bar} {percentage} % | líneas: {lines} | faltan {eta_formatted}',

  report: {
    read: ({ file, lines, organization, zone }) =>
      `${file}: ${linesOf(lines)} para ${organization}, con horas de ${zone}`,
    toMend: (things) => `No se guardó nada. Hay que corregir ${countOf(things, 'cosa', 'cosas')}:`,
    wouldBeNew: (lines) =>
      `No se guardó nada, como pediste. ${lines === 1 ? 'Sería nueva' : 'Serían nuevas'} ${linesOf(lines)}`,
    stored: (lines, sessions) =>
      `${countOf(lines, 'línea nueva', 'líneas nuevas')}: ${countOf(sessions, 'sesión guardada', 'sesiones guardadas')}`,
    there: (lines) => `${linesOf(lines)} que ya ${lines === 1 ? 'estaba' : 'estaban'}:`,
    past: (lines) => `${linesOf(lines)} en el pasado:`,
    toLookAt: 'Conviene mirar:',
    line: (line, said) => `línea ${line}: ${said}`,
    more: (count) => `y ${counted(count)} más`,
    madeMeanwhile: 'alguien la creó entretanto, así que se omite',
    numbers: (first, last) => (first === last ? `#${first}` : `de #${first} a #${last}`),
    is: (number, isCancelled) => `es #${number}${isCancelled ? ' (se canceló)' : ''}`,
    differs: ({ columns, commands, isMadeAnew }) =>
      `, pero no coincide en ${columns}: aquí no se cambia nada; para cambiarla, escribe ${commands.join(' y ')}${isMadeAnew ? ', y después crea la serie de nuevo' : ''}`,
    gone: 'ya pasó, así que se omite',
    sameAs: (line) => `dice lo mismo que la línea ${line}`,
    clashes: (line) =>
      `tiene el título y la hora de la línea ${line}, pero es otra sesión: pon otro título a una de las dos`,
  },

  file: {
    spreadsheet:
      'es una hoja de cálculo y no un texto: guárdala como CSV (en Excel, «CSV UTF-8») e importa ese archivo',
    unmarked: 'parece UTF-16 sin marca: dilo con --encoding utf-16le (o utf-16be)',
    empty: 'está vacío',
    firstLineOnly: 'no tiene más líneas que la primera',
    tooMany: (most) => `hay más de ${counted(most)} líneas: divide el archivo`,
    neverClosed: 'aquí se abren comillas que nunca se cierran: escribe " dos veces donde sea parte de un texto',
    tooLong: 'tiene más de 100 000 caracteres, o aquí se abren comillas que nunca se cierran',
    quoteInside: 'hay comillas dentro de un texto: pon todo el texto entre comillas, y escribe " dos veces dentro',
  },

  columns: {
    twice: (column) => `la columna ${column} está dos veces: quita una de las dos`,
    noTitle: 'falta la columna title: la primera línea del archivo debe nombrar sus columnas',
    noWhen: 'falta la columna when (o date y time)',
    twoWays: 'hay una columna when además de date o time: deja una sola forma',
    timeAlone: 'hay una columna time sin una columna date',
    unknown: (name, near) =>
      `no existe ninguna columna ${name}: ${near === null ? `omítela con --ignore ${name}, o quítala` : `¿querías decir ${near}?`}`,
    tooManyCells: (cell) => `tiene más celdas que la primera línea: ¿es ${cell} parte de la celda anterior?`,
  },

  cell: {
    lost: 'contiene un carácter que no es de esta codificación: guarda el archivo como UTF-8, o di cuál es, por ejemplo --encoding windows-1252',
    noZone: (zone, near) =>
      `${zone} no es una zona horaria.${near === null ? ' Escribe una como Europe/Berlin.' : ` ¿Querías decir ${near}?`}`,
    seriesGone: 'la primera fecha de esta serie ya pasó: escribe la fecha de su próxima sesión',
    orSayOrder: ' O di qué significan todas las fechas así con --dates day-first o --dates month-first.',
    formula: (cell) => `${cell ?? 'el valor'} parece una fórmula; se conserva como texto`,
    skipped: (minutes) => `los relojes saltan esa hora, así que es ${minutes} minutos más tarde`,
    twice: 'esa hora ocurre dos veces; es la primera de las dos',
    onlyStudent: (name) => `${name} no tiene más rol que el de estudiante`,
    noAccount: (account) => `${account} no es una cuenta que Rollcall conozca aquí: ${MEET}`,
    sameName: ({ count, name, account }) =>
      `${count} personas se llaman ${name}: escribe la dirección de correo, o la cuenta, por ejemplo ${account}`,
    nobody: (name, near) =>
      near === null ? `aquí nadie se llama ${name}: ${MEET}` : `aquí nadie se llama ${name}; ¿querías decir ${near}?`,
    gone: (name) => `${name} ya no está`,
    noSpace: (typed, spaces) => `${typed}: aquí no existe ese espacio; hay ${spaces.join(', ')}`,
    noChannel: (typed) =>
      `${typed} no es el id de un canal: escribe uno como C0123456 (el enlace de un canal termina con él)`,
    whichSpace: (typed, ways) => `${typed}: di en qué espacio, por ejemplo ${ways.join(' o ')}`,
  },

  call: {
    seeHelp: 'npm run import -- --help explica cómo se usa.',
    keptByNpm: (names) => `npm se quedó con ${names}. Escribe -- delante: npm run import -- ${names} ARCHIVO`,
    settings: 'Corrige primero estos ajustes:',
    noFile: 'Di qué archivo quieres importar, por ejemplo: npm run import -- sessions.csv',
    twoFiles: (one, another) => `Un archivo a la vez: ${one} o ${another}.`,
    noZone: (zone) => `--timezone: ${zone} no es una zona horaria. Escribe una como Europe/Berlin.`,
    delimiter: '--delimiter debe ser comma, semicolon o tab.',
    dates: (orders) => `--dates debe ser ${orders.join(' o ')}.`,
    encoding: (encodings) => `--encoding debe ser uno de estos: ${encodings.join(', ')}.`,
    unknown: (option, near) => `No existe ${option}${near === null ? '.' : `; ¿querías decir --${near}?`}`,
    needsValue: (option) => `${option} necesita un valor detrás.`,
    takesNone: (option) => `${option} no lleva ningún valor.`,
  },

  usage: ({ columns, account, channel }) => `Lleva a Rollcall un calendario que ya existe.

  npm run import -- sessions.csv            guarda todas las líneas, o nada si una está mal
  npm run import -- --dry-run sessions.csv  dice lo que haría y no guarda nada

La primera línea del archivo nombra sus columnas, en cualquier orden:
  ${columns[0]},
  ${columns[1]}
Cada una admite lo mismo que la opción de ese nombre en /session create. title y when son necesarias; en lugar de when
puede haber date y time. mentor es una dirección de correo, un nombre como lo conoce Rollcall, o una cuenta como
${account}; announce es el id de un canal, o uno como ${channel}.

  --organization NOMBRE  de quién es el calendario, por nombre o id, si la base de datos tiene varias organizaciones
  --timezone ZONA        la zona de las líneas que no dicen ninguna (si no, la de la organización)
  --announce             anuncia cada sesión como si alguien la hubiera creado
  --dates ORDEN          day-first o month-first: cómo leer fechas como 01/02/2026
  --delimiter SIGNO      comma, semicolon o tab (si no, se reconoce por la primera línea)
  --encoding NOMBRE      utf-8, utf-16le, utf-16be o windows-1252 (si no, UTF-8 o lo que diga la marca del archivo)
  --ignore COLUMNA       omite una columna que Rollcall no conoce; se puede repetir
  --all                  muestra todas las líneas, sean cuantas sean
  --dry-run              no guarda nada
  --help                 muestra esta ayuda

Puede funcionar a la vez que Rollcall. Una línea que ya está guardada se deja como está, así que un archivo se puede
importar otra vez. Termina con 0 si todo está bien, con 1 si se rechazó una línea o la base de datos y no se guardó
nada, y con 2 si la llamada está mal escrita.
`,
}

const MEET = 'quien nunca ha usado Rollcall escribe /sessions una vez primero'

function linesOf(count: number): string {
  return countOf(count, 'línea', 'líneas')
}

function countOf(count: number, one: string, many: string): string {
  return `${counted(count)} ${count === 1 ? one : many}`
}

/** Four digits stand together; more are parted by spaces. */
function counted(count: number): string {
  return count < 10_000 ? String(count) : String(count).replace(/\B(?=(\d{3})+$)/g, ' ')
}
