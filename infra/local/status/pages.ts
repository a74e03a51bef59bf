// The status pages: the system at work, the mails, one mail.
import type { Mail } from '../engines/mail/mailbox.ts'
import type { BucketFiles } from './files.ts'
import { type Html, html, page, table } from './html.ts'
import type { QueueStatus, Status } from './status.ts'

/** One row for a queue and its dead letters. */
function queueTable(queues: readonly QueueStatus[]): Html {
  const named = (name: string | undefined) => queues.find(queue => queue.name === name || queue.name === name?.split(':').at(-1))
  const owned = new Set(queues.flatMap(queue => named(queue.deadLetterQueue) ?? []))
  const aside = (count: number) => (count > 0 ? html`<span class="bad">${count}</span>` : count)
  return table(
    ['queue', 'waiting', 'in flight', 'delayed', 'set aside'],
    queues
      .filter(queue => !owned.has(queue))
      .map(queue =>
        queue.holdsDeadLetters
          ? [queue.name, '', '', '', aside(queue.visible)]
          : [queue.name, queue.visible, queue.inFlight, queue.delayed, aside(named(queue.deadLetterQueue)?.visible ?? 0)],
      ),
  )
}

/** A header as people read it: words in RFC 2047's Base64 decoded. */
const readable = (header: string): string =>
  header.replace(/=\?utf-8\?b\?([^?]*)\?=\s*/gi, (_, encoded: string) => `${Buffer.from(encoded, 'base64').toString()} `)

export function systemPage(status: Status): Buffer {
  const { functions, log, schedules, clock, firewall, people, entries } = status
  const busy = status.busy()
  const invoked = functions.pools.filter(pool => pool.figures.invocations > 0)
  return page(
    'The system at work',
    html`
<p>${busy.length === 0 ? 'Everything rests.' : html`<span class="bad">Busy:</span> ${busy.join('; ')}`} The clock says ${clock.now().toISOString()}${
      clock.offsetMs === 0 ? '' : `, moved by ${clock.offsetMs} ms`
    }.</p>
<h2>Queues</h2>
${queueTable(status.queues())}
<h2>Functions that were invoked (${invoked.length} of ${functions.pools.length})</h2>
${table(
  ['function', 'invocations', 'errors', 'cold starts', 'processes', 'average ms', 'last error'],
  invoked.map(({ definition, figures, processes }) => [
    definition.name,
    figures.invocations,
    figures.errors,
    figures.coldStarts,
    processes,
    Math.round(figures.milliseconds / figures.invocations),
    figures.lastError ?? '',
  ]),
)}
<h2>Denied calls</h2>
${table(
  ['time', 'caller', 'action', 'resource'],
  log.denials.toReversed().map(denial => [denial.time, denial.caller, denial.action, denial.resource]),
)}
<h2>Latest records of streams</h2>
${table(
  ['table', 'change', 'keys', 'image'],
  entries.toReversed().map(entry => [entry.table, entry.event, entry.keys, html`<details><summary>show</summary>${entry.image}</details>`]),
)}
<h2>Schedules</h2>
${table(
  ['schedule', 'when', 'last'],
  schedules.all.map(({ name, expression, lastFired }) => [
    name,
    expression,
    lastFired === undefined ? '' : new Date(lastFired).toISOString(),
  ]),
)}
<h2>Rate rules</h2>
${table(
  ['rule', 'limit', 'seconds', 'busiest', 'blocked'],
  firewall.rules.map(rule => [rule.name, rule.limit, rule.windowSeconds, rule.busiest, rule.blocked]),
)}
<h2>Who can sign in</h2>
${table(
  ['login', 'role', 'name'],
  people.map(person => [person.login, person.role, person.name]),
)}
<h2>Calls to AWS</h2>
${table(
  ['caller and action', 'count'],
  [...log.calls].sort(([a], [b]) => (a < b ? -1 : 1)),
)}`,
  )
}

export function mailsPage(
  mails: readonly Mail[],
  texts: readonly { readonly time: string; readonly to: string; readonly text: string }[],
): Buffer {
  return page(
    'Mails and text messages',
    html`${table(
      ['time', 'to', 'subject'],
      mails.map(mail => [mail.acceptedAt, mail.to.join(', '), html`<a href="/_local/mails/${mail.id}">${mail.subject}</a>`]),
    )}<h2>Text messages</h2>${table(
      ['time', 'to', 'text'],
      texts.map(text => [text.time, text.to, text.text]),
    )}`,
  )
}

export function mailPage(mail: Mail): Buffer {
  return page(
    mail.subject,
    html`${table(
      ['', ''],
      [
        ['from', readable(mail.from)],
        ['to', mail.to.join(', ')],
        ['accepted', mail.acceptedAt],
        [
          'attachments',
          mail.attachments.map((attachment, index) => html`<a href="/_local/mails/${mail.id}/${index}">${attachment.name}</a> `),
        ],
      ],
    )}<h2>Text</h2><pre>${mail.text ?? ''}</pre>${mail.html === undefined ? '' : html`<h2>HTML</h2><iframe sandbox title="mail" srcdoc="${mail.html}"></iframe>`}`,
  )
}

export function filesPage(buckets: readonly BucketFiles[]): Buffer {
  return page(
    'Files',
    html`${buckets.map(
      ({ bucket, files, more }) =>
        html`<h2>${bucket} (${files.length}${more ? ' and more' : ''})</h2>${table(
          ['changed', 'bytes', 'key'],
          files.map(file => [
            file.changedAt,
            file.bytes,
            html`<a href="/_local/files/${bucket}/${encodeURIComponent(file.key)}">${file.key}</a>`,
          ]),
        )}`,
    )}`,
  )
}
