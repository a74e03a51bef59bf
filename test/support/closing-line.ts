// Reports the run in one plain closing line, and how long it took.
import type { Reporter, TestModule } from 'vitest/node'

export default class ClosingLine implements Reporter {
  private readonly began = Date.now()

  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state] += 1
      }
      if (module.errors().length > 0) counts.failed += 1
    }
    console.log(`suite time: ${Math.round((Date.now() - this.began) / 1000)} s`)
    console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`)
  }
}
