// Stands in for the SDK's event streams in every bundle: no function selects, subscribes or transcribes, and S3's client would load them.

export const eventStreamSerdeProvider = (): object => ({})

export const resolveEventStreamSerdeConfig = <Config extends object>(config: Config): Config => config
