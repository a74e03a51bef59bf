import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../../functions/kernel/html.ts'
import { fillShell } from '../../functions/kernel/published-page.ts'

const rows = '<ul><!--#rows--><li title="⟦name⟧">⟦name⟧ of ⟦court⟧<!--#isMoved--> (moved)<!--/isMoved--></li><!--/rows--></ul>'

describe('a published page', () => {
  it('has its values, escaped, between tags and in attributes', () => {
    expect(fillShell('<p title="⟦a⟧">⟦a⟧ ⟦b⟧</p>', { a: `<i>"x" & 'y'`, b: 3 })).toBe(
      '<p title="&lt;i&gt;&quot;x&quot; &amp; &#39;y&#39;">&lt;i&gt;&quot;x&quot; &amp; &#39;y&#39; 3</p>',
    )
  })

  it('repeats a section for each record, whose own values come before those around it', () => {
    const slots = {
      court: 'Vinh',
      rows: [
        { name: 'A', isMoved: true },
        { name: 'B', isMoved: false, court: 'Nghệ An' },
      ],
    }
    expect(fillShell(rows, slots)).toBe('<ul><li title="A">A of Vinh (moved)</li><li title="B">B of Nghệ An</li></ul>')
    expect(fillShell(rows, { court: 'Vinh', rows: [] })).toBe('<ul></ul>')
  })

  it('takes pieces of HTML between tags and nowhere else', () => {
    expect(fillShell('<p>⟦a⟧</p>', { a: html`<b>${'<'}</b>` })).toBe('<p><b>&lt;</b></p>')
    expect(() => fillShell('<p title="⟦a⟧">', { a: html`<b></b>` })).toThrow('HTML inside a tag')
  })

  it.each([
    ['a value that the shell has no slot for', '<p>⟦a⟧</p>', { a: 'x', b: 'y' }, 'no slot for b'],
    ['a slot without a value', '<p>⟦a⟧ ⟦b⟧</p>', { a: 'x' }, 'nothing for the slot b'],
    ['a section without a value', '<!--#a--><!--/a-->', {}, 'nothing for the slot a'],
    ['a record with a value too many', '<!--#a--><i>⟦b⟧</i><!--/a-->', { a: [{ b: 1, c: 2 }] }, 'no slot for c'],
    ['a text where a section stands', '<!--#a--><!--/a-->', { a: 'x' }, 'takes a list, true or false'],
    ['a list where a value stands', '⟦a⟧', { a: [] }, 'takes a text or a number'],
    ['a section that does not end', '<!--#a-->', { a: true }, 'does not end'],
    ['sections that cross', '<!--#a--><!--#b--><!--/a--><!--/b-->', { a: true, b: true }, 'ends where it did not begin'],
    ['an address that runs a script', '<a href="⟦a⟧">', { a: 'javascript:alert(1)' }, 'takes an address'],
    ['an address of another site without its protocol', '<a href="⟦a⟧">', { a: '//evil.example' }, 'takes an address'],
  ])('is refused with %s', (_, shell, slots, message) => {
    expect(() => fillShell(shell, slots)).toThrow(message)
  })

  it('never lets a value bring a tag, an attribute or a slot of its own, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), value => {
        const page = fillShell('<p title="⟦a⟧">⟦a⟧</p>', { a: value })
        const [, attribute = '', text = ''] = /^<p title="([^"]*)">([^<]*)<\/p>$/s.exec(page) ?? []
        expect(page).toBe(`<p title="${attribute}">${text}</p>`)
        expect(attribute).toBe(text)
      }),
    )
    expect(fillShell('⟦a⟧⟦b⟧', { a: '⟦b⟧<!--#b-->', b: 'x' })).toBe('⟦b⟧&lt;!--#b--&gt;x')
  })
})

describe('the html builder', () => {
  it('escapes what it is given, keeps its own pieces, joins lists, and writes nothing for false and undefined', () => {
    const items = ['a', '<b>'].map(item => html`<li>${item}</li>`)
    expect(html`<ul>${items}</ul>${false}${undefined}${7}`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>7')
  })
})
