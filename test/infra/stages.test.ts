// Every stage can be deployed: its templates pass CloudFormation's schemas and cdk-nag, and a broken one does not.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Stack } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs'
import { describe, expect, it } from 'vitest'
import { createPortal } from '../../infra/portal.ts'
import { type Stage, stageNamed, stages } from '../../infra/stages.ts'

const portal = (stage: Stage) =>
  createPortal({
    stage,
    release: '0.0.0',
    codeOf: () => Code.fromInline('export const handler = async () => {}'),
    outdir: mkdtempSync(join(tmpdir(), 'portal-stage-')),
  })

describe('stages', () => {
  it('production passes the same checks', () => {
    expect(
      portal(stages.production)
        .synth()
        .stacks.map(stack => stack.stackName),
    ).toContain('cua-cong-production-data')
  })

  it('share no address, and production keeps its logs for two years', () => {
    const all: readonly Stage[] = Object.values(stages)
    for (const key of ['name', 'domain', 'identityClientId', 'mailDomain'] as const)
      expect(new Set(all.map(stage => stage[key])).size, key).toBe(all.length)
    expect(stages.production.logRetentionDays).toBe(731)
  })

  it('an unknown stage is refused by name', () => {
    expect(() => stageNamed('staging')).toThrow('no stage "staging"; there are demonstration, production')
  })

  it('a template that CloudFormation would refuse stops the synthesis', () => {
    const app = portal(stages.demonstration)
    new CfnQueue(new Stack(app, 'Broken'), 'Queue', {}).addPropertyOverride('VisibilityTimeout', 'soon')
    expect(() => app.synth()).toThrow("VisibilityTimeout: 'soon' is not of type 'integer'")
  })

  it('a resource that cdk-nag would question stops the synthesis', () => {
    const app = portal(stages.demonstration)
    new Queue(new Stack(app, 'Questionable'), 'Queue')
    expect(() => app.synth()).toThrow('AwsSolutions-SQS4')
  })
})
