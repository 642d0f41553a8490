export { type FakeClock, fakeClock } from './fakeClock.ts'
export { type FakeTabs, fakeTabs } from './fakeTabs.ts'
export { type Answerable, type FakeCall, type FakeFetch, type FakeTransport, fakeTransport } from './fakeTransport.ts'
export { settled } from './settled.ts'
