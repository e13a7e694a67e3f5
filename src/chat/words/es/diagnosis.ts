import type { EN_DIAGNOSIS } from '../en/diagnosis.ts'

/** One sentence after the other; what nobody translated, or a platform said itself, stays as it is. */
export const ES_DIAGNOSIS: typeof EN_DIAGNOSIS = (english) => {
  for (const { pattern, spanish } of PATTERNS) {
    const found = pattern.exec(english)
    if (found === null) continue
    const slots = found.slice(1, -1)
    const said = spanish.replace(/…|<name>/g, () => slots.shift() ?? '')
    const rest = found.at(-1)
    return rest === undefined ? said : `${said} ${ES_DIAGNOSIS(rest)}`
  }
  return english
}

/**
 * Each sentence by what it is in English; `…` stands for codes, addresses and numbers, `<name>` for a platform or a setting, in the
 * same order.
 */
export const ES_SENTENCES: ReadonlyMap<string, string> = new Map([
  ['The database does not answer.', 'La base de datos no responde.'],
  ['It is starting.', 'Está arrancando.'],
  ['It is stopped.', 'No está en marcha.'],
  ['Set <name> and <name> to switch it on.', 'Para activarlo, define <name> y <name>.'],
  [
    'Mails and calendars carry no join link: set PUBLIC_URL.',
    'Los correos y calendarios no llevan enlace para entrar: define PUBLIC_URL.',
  ],
  [
    'Its settings are read, but this version does not use them yet.',
    'Se leen sus ajustes, pero esta versión todavía no los usa.',
  ],
  ['Nothing to do: this version does not use it yet.', 'No hay nada que hacer: esta versión todavía no lo usa.'],
  [
    'Everything else works. Set SMTP_HOST or RESEND_API_KEY, and MAIL_FROM, to send mail.',
    'Todo lo demás funciona. Para enviar correo, define SMTP_HOST o RESEND_API_KEY, y MAIL_FROM.',
  ],
  [
    'The mail server has not answered yet. Ask again in a moment.',
    'El servidor de correo todavía no responde. Pregunta de nuevo en un momento.',
  ],
  ['Mail could not be checked.', 'No se pudo comprobar el correo.'],
  ['It was not answered in time.', 'No hubo respuesta a tiempo.'],
  ['Looking for it was not answered in time.', 'Se buscó, pero no hubo respuesta a tiempo.'],
  ['It may have arrived, but nobody can tell.', 'Puede que haya llegado, pero no hay forma de saberlo.'],
  ['It met a fault of our own.', 'Hubo un fallo nuestro.'],
  ['It took too long.', 'Tardó demasiado.'],
  ['It took too long to come to it', 'Pasó demasiado tiempo antes de llegar a enviarlo'],
  ['It took too long to come to it.', 'Pasó demasiado tiempo antes de llegar a enviarlo.'],
  ['nobody knows how to say "…"', 'esta versión no sabe decir «…»'],
  ['the session is no more', 'la sesión ya no existe'],
  ['the segment is no more', 'el segmento ya no existe'],
  ['there is nothing of it left to say', 'ya no queda nada que decir'],
  ['no account or channel to send it to', 'no hay cuenta ni canal adonde enviarlo'],
  [
    'the platform is off: it has no settings, or those of another space',
    'la plataforma no está activada: le faltan los ajustes, o son los de otro espacio',
  ],
  ['the session or the space is no more', 'la sesión o el espacio ya no existe'],
  ['its reader is nobody here any more', 'quien lo iba a leer ya no está aquí'],
  ['somebody else is its mentor now', 'ahora la dirige otra persona'],
  ['No mail is sent from here.', 'Desde aquí no se envía correo.'],
  ['They have no confirmed address that takes mail.', 'No tiene ninguna dirección confirmada que reciba correo.'],
  ['The person is no more.', 'Esa persona ya no está aquí.'],
  ['The code had expired before it went out.', 'El código caducó antes de salir.'],
  ['Rollcall has no token for that <name> workspace', 'Rollcall no tiene token para ese espacio de trabajo de <name>'],
  [
    '<name> does not let Rollcall read user groups (scope …): segments cannot be synced from one. Add the scope under OAuth & Permissions and install the app again.',
    '<name> no deja que Rollcall lea los grupos de usuarios (permiso …), y los segmentos no se pueden sincronizar con ellos. Agrega el permiso en OAuth & Permissions e instala la app de nuevo.',
  ],
  [
    '<name> does not let Rollcall read history (scopes …): a message that may or may not have arrived cannot be looked up, and is given up rather than sent twice.',
    '<name> no deja que Rollcall lea el historial (permisos …): un mensaje que quizá llegó no se puede buscar, y se abandona antes que enviarlo dos veces.',
  ],
  ['<name> refuses the app token: …', '<name> rechaza el token de la app: …'],
  ['<name> refuses the bot token: …', '<name> rechaza el token del bot: …'],
  ['<name> refuses the token: …', '<name> rechaza el token: …'],
  ['<name> refuses: …', '<name> lo rechaza: …'],
  [
    'The app is not in that channel: type /invite there and pick it, or choose another channel.',
    'La app no está en ese canal: escribe /invite allí y elígela, o elige otro canal.',
  ],
  ['That channel is archived: choose another one.', 'Ese canal está archivado: elige otro.'],
  ['<name> has a problem: …', '<name> tiene un problema: …'],
  ['<name> cannot be reached', 'No hay conexión con <name>'],
  ['<name> could not be reached', 'No se pudo conectar con <name>'],
  ['<name> asks to wait', '<name> pide esperar'],
  ['<name> answered with HTTP …', '<name> respondió con HTTP …'],
  ['<name> answered unreadably', 'La respuesta de <name> no se pudo leer'],
  ['<name> named no message', '<name> no dijo qué mensaje es'],
  ['No message of <name> is named so', 'En <name> no hay ningún mensaje con ese nombre'],
  [
    'So many messages came after it that <name> was not read through.',
    'Llegaron tantos mensajes después que no se leyó todo <name>.',
  ],
  [
    'Rollcall was taken out of the <name> workspace. Install it there again.',
    'Alguien quitó Rollcall del espacio de trabajo de <name>. Instálalo allí de nuevo.',
  ],
  ['Rollcall was taken out of this workspace.', 'Alguien quitó Rollcall de este espacio de trabajo.'],
  ['Rollcall has no token for this workspace.', 'Rollcall no tiene token para este espacio de trabajo.'],
  [
    'What is for people there waits until it has one again',
    'Lo que es para la gente de allí espera hasta que vuelva a tenerlo',
  ],
  [
    'What is for people there waits until it is installed there again: open …',
    'Lo que es para la gente de allí espera hasta que se instale de nuevo: abre …',
  ],
  ['No workspace has installed it yet: open …', 'Ningún espacio de trabajo lo ha instalado todavía: abre …'],
  ['No workspace has it installed any more: open …', 'Ya ningún espacio de trabajo lo tiene instalado: abre …'],
  [
    'The tokens of the workspaces that installed Rollcall cannot be read: the log says why.',
    'No se pueden leer los tokens de los espacios de trabajo que instalaron Rollcall: el registro dice por qué.',
  ],
  ['<name> could not be reached.', 'No se pudo conectar con <name>.'],
  ['<name> is not connected.', '<name> no está conectado.'],
  ['The connection to <name> is lost; it is tried again.', 'Se perdió la conexión con <name>; se intenta de nuevo.'],
  [
    '<name> rejected <name>. Copy a new one from the Bot page of your application.',
    '<name> rechazó <name>. Copia uno nuevo desde la página Bot de tu aplicación.',
  ],
  ['<name> refused the intents that the bot asks for.', '<name> rechazó los «intents» que pide el bot.'],
  ['<name> ended the connection with code ….', '<name> cerró la conexión con el código ….'],
  [
    'The bot may not read the history of the channel, so nobody can tell whether it arrived.',
    'El bot no puede leer el historial del canal, así que no hay forma de saber si llegó.',
  ],
  ['The message was never posted on <name>.', 'El mensaje nunca se publicó en <name>.'],
  ['The channel is gone.', 'El canal ya no existe.'],
  ['The server is gone, or the bot was removed from it.', 'El servidor ya no existe, o alguien quitó al bot.'],
  ['The message is gone.', 'El mensaje ya no existe.'],
  ['The account is gone.', 'La cuenta ya no existe.'],
  ['The bot cannot see the channel.', 'El bot no puede ver el canal.'],
  ['This person takes no direct messages from the server.', 'Esta persona no recibe mensajes directos del servidor.'],
  ['No messages can be posted in this channel.', 'En este canal no se pueden publicar mensajes.'],
  ['The bot may not post in the channel.', 'El bot no tiene permiso para publicar en el canal.'],
  ['The account takes no direct messages.', 'La cuenta no recibe mensajes directos.'],
  ['The thread is archived.', 'El hilo está archivado.'],
  ['This person is in no server with the bot any more.', 'Esta persona ya no está en ningún servidor con el bot.'],
  ['<name> asked to wait.', '<name> pidió esperar.'],
  ['The message was edited too often.', 'El mensaje se editó demasiadas veces.'],
  ["<name> rejected the bot's token.", '<name> rechazó el token del bot.'],
  ['The bot is not allowed to do this.', 'El bot no tiene permiso para hacer esto.'],
  ['It is gone from <name>.', 'Ya no está en <name>.'],
  ['<name> has an outage.', '<name> tiene una avería.'],
  ['The playground has no such space.', 'El playground no tiene ese espacio.'],
  ['There is no such channel.', 'No existe ese canal.'],
  ['There is no such person.', 'No existe esa persona.'],
  ['The message is no more.', 'El mensaje ya no existe.'],
  ['<name> is still busy with this mail.', '<name> todavía está con este correo.'],
  ['<name> asks to slow down (…).', '<name> pide ir más despacio (…).'],
  ['<name> refused <name>.', '<name> rechazó <name>.'],
  ['<name> has an outage (…).', '<name> tiene una avería (…).'],
  ['<name> does not take the address (…).', '<name> no acepta la dirección (…).'],
  ['<name> refused the mail (…).', '<name> rechazó el correo (…).'],
  ['<name> cannot be reached.', 'No hay conexión con <name>.'],
  ['That is no mail address.', 'Eso no es una dirección de correo.'],
  ['The mail server took too long.', 'El servidor de correo tardó demasiado.'],
  ['The mail server cannot take such an address.', 'El servidor de correo no acepta direcciones así.'],
  ['The mail server asks to try again later ….', 'El servidor de correo pide intentarlo más tarde ….'],
  ['The mailbox does not exist or takes no mail ….', 'El buzón no existe o no recibe correo ….'],
  ['The mail server does not take mail from MAIL_FROM ….', 'El servidor de correo no acepta correo de MAIL_FROM ….'],
  ['The mail server refused the mail ….', 'El servidor de correo rechazó el mensaje ….'],
  ['The mail server refused SMTP_USER and SMTP_PASS….', 'El servidor de correo rechazó SMTP_USER y SMTP_PASS….'],
  ['The name in SMTP_HOST is not known.', 'Nadie conoce el nombre que está en SMTP_HOST.'],
  ['Nothing listens at SMTP_HOST and SMTP_PORT.', 'Nada escucha en SMTP_HOST y SMTP_PORT.'],
  [
    'No trusted TLS connection with the mail server. Check SMTP_SECURE, SMTP_PORT and its certificate.',
    'No hay una conexión TLS de confianza con el servidor de correo. Revisa SMTP_SECURE, SMTP_PORT y su certificado.',
  ],
  ['The mail server does not answer in time.', 'El servidor de correo no responde a tiempo.'],
  ['The mail server refuses us….', 'El servidor de correo nos rechaza….'],
  ['The connection to the mail server broke.', 'Se cortó la conexión con el servidor de correo.'],
])

/** A sentence, what is put into it, and whatever follows it. */
const PATTERNS = [...ES_SENTENCES].map(([english, spanish]) => {
  const exact = english.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = exact.replaceAll('…', '(.*?)').replaceAll('<name>', '(\\w+)')
  return { pattern: new RegExp(`^${pattern}(?: (.+))?$`, 's'), spanish }
})
