// Judgments like the one on this page, from a public file that was written when it was indexed; without it, the link beneath leads on.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'

interface Similar {
  id: string
  number: string
  courtName: string
  title: string
}

const isSimilar = (value: unknown): value is Similar =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'number', 'courtName', 'title'].every(name => typeof Reflect.get(value, name) === 'string')

const similarIn = (value: unknown): Similar[] => {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'similar') : undefined
  return Array.isArray(list) ? list.filter(isSimilar) : []
}

const place = document.getElementById('similar')

async function show(list: HTMLElement): Promise<void> {
  const answer = await fetch(`/register/similar/${list.dataset.judgment ?? ''}.json`)
  if (!answer.ok) return
  fillPlace(
    list,
    similarIn(await answer.json()).map(({ id, number, courtName, title }) =>
      h(
        'li',
        { lang: 'vi' },
        h('a', { href: addressIn(pageLanguage, `${paths.judgments}/${id}`) }, `${number}, ${courtName}`),
        `: ${title}`,
      ),
    ),
  )
}

if (place) show(place).catch(() => undefined)
