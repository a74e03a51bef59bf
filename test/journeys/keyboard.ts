// A person without a mouse: moves by Tab and arrows, presses Enter and Space, and must see at every stop where they are.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

interface Stop {
  isWanted: boolean
  /** What has the focus, for a message: `button#start "File"`. */
  name: string
  isShown: boolean
}

/** In the browser: what has the focus, whether a ring is drawn around it (or its card, or its label), and whether it is within the window. */
const lookAtFocus = (wanted: string): Stop => {
  const element = document.activeElement
  if (!(element instanceof HTMLElement) || element === document.body) return { isWanted: false, name: 'nothing', isShown: true }
  const ringed = [element, element.parentElement, element.nextElementSibling].find(each => {
    if (!(each instanceof HTMLElement)) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(each)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
  const box = ringed?.getBoundingClientRect()
  const isWithin =
    box !== undefined && box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth
  const id = element.id === '' ? '' : `#${element.id}`
  return {
    isWanted: element.matches(wanted),
    name: `${element.localName}${id} "${(element.textContent || element.getAttribute('aria-label') || '').trim().slice(0, 40)}"`,
    isShown: element.matches(':focus-visible') && isWithin,
  }
}

const mostStops = 80

export class Keyboard {
  readonly page: Page
  /** Stops of the Tab key at which nothing showed where the focus is. */
  readonly unseen: string[] = []
  stops = 0

  constructor(page: Page) {
    this.page = page
  }

  private async stop(wanted: string): Promise<Stop> {
    const stop = await this.page.evaluate(lookAtFocus, wanted)
    this.stops += 1
    if (!stop.isShown) this.unseen.push(`${stop.name} at ${this.page.url()}`)
    return stop
  }

  /** Tab, or Shift and Tab, to what the selector names. */
  async to(wanted: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.page.locator(wanted).first().waitFor({ state: 'attached' })
    const passed: string[] = []
    while (passed.length < mostStops) {
      await this.page.keyboard.press(key)
      const { isWanted, name } = await this.stop(wanted)
      if (isWanted) return
      passed.push(name)
    }
    expect.fail(`${wanted} cannot be reached by ${key}; passed ${passed.join(', ')}`)
  }

  press(key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowUp' | 'Escape'): Promise<void> {
    return this.page.keyboard.press(key)
  }

  async pressOn(wanted: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.to(wanted)
    await this.press(key)
  }

  async typeInto(wanted: string, text: string): Promise<void> {
    await this.to(wanted)
    await this.page.keyboard.type(text)
  }

  /** Among radio buttons the arrows move: down to the one with this value. */
  async arrowTo(group: string, value: string): Promise<void> {
    await this.to(`input[name="${group}"]`)
    await this.press('Space')
    for (let moved = 0; moved < mostStops; moved += 1) {
      if ((await this.stop(`input[name="${group}"][value="${value}"]:checked`)).isWanted) return
      await this.press('ArrowDown')
    }
    expect.fail(`no ${value} among ${group}`)
  }

  /** After a step the focus stands at the new question, so that it is read out. */
  async heads(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await expect.poll(() => this.page.evaluate(() => document.activeElement?.localName)).toBe('h1')
  }
}
