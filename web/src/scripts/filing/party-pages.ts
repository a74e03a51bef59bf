// A list of parties as cards, with one more at a click; the same for all four lists of the petition.
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { h } from '../kit/h.ts'
import { courtDirectory } from './court-reference.ts'
import type { FieldErrors } from './field-errors.ts'
import { partyCard } from './party-card.ts'
import { partyWords as words } from './party-words.ts'
import { type PartyList, withNewParty, withoutParty, withParty } from './petition-change.ts'
import type { Wizard } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

export interface PartyListWords {
  /** "Người bị kiện {number}" */
  one: string
  add: string
  article?: string | undefined
}

/** `atLeastOne` keeps an empty card open where the law asks for somebody; it becomes part of the petition when something is typed. */
export const partyCards = async (
  wizard: Wizard,
  list: PartyList,
  said: PartyListWords,
  errors: FieldErrors,
  options: { atLeastOne: boolean },
): Promise<HTMLElement> => {
  const directory = await courtDirectory()
  if (options.atLeastOne && wizard.petition[list].length === 0) wizard.change(petition => withNewParty(petition, list))
  const parties = wizard.petition[list]
  const cards = parties.map((party, index) => {
    const heading = fill(said.one, { number: index + 1 })
    const isOnly = options.atLeastOne && parties.length === 1
    return partyCard({
      list,
      index,
      party,
      heading,
      directory,
      errors,
      article: said.article,
      onRemove: isOnly
        ? undefined
        : () => {
            wizard.change(petition => withoutParty(petition, list, party.id))
            announce(fill(words.removed, { name: heading }))
            wizard.shell.redraw(`${list}-add`)
          },
      change: change =>
        wizard.change(petition => {
          const now = petition[list].find(each => each.id === party.id)
          return now ? withParty(petition, list, { ...now, ...change }) : petition
        }),
      redraw: focusId => wizard.shell.redraw(focusId),
    })
  })
  const add = h(
    'button',
    {
      type: 'button',
      class: 'button button-quiet',
      id: `${list}-add`,
      onclick: () => {
        wizard.change(petition => withNewParty(petition, list))
        wizard.shell.redraw(fieldId(`${list}.${wizard.petition[list].length - 1}.type`))
      },
    },
    said.add,
  )
  // A problem that is about the whole list is shown at the button that adds to it.
  const whole = h('div', { id: fieldId(list), tabindex: -1 }, cards, h('p', {}, add))
  return whole
}
