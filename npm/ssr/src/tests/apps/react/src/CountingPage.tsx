let rendered = 0

/** Has a state that belongs to its module. */
export const CountingPage = () => <p>{`rendered ${++rendered} times`}</p>
