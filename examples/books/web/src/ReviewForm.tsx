import { english } from '@mizan/base/form'
import { useAddReviewForm } from './api'

export const ReviewForm = ({ bookId }: { bookId: string }) => {
  const { field, errors, error, isPending, submit, reset } = useAddReviewForm({
    initial: { bookId, stars: 5, text: '' },
    message: english,
  })
  const stars = field('stars')
  const text = field('text')
  return (
    <form
      noValidate
      onSubmit={async event => {
        const outcome = await submit(event)
        if (outcome?.ok) reset()
      }}
    >
      <label htmlFor={stars.id}>Stars</label> <input type="number" {...stars} />
      <p id={stars['aria-describedby']}>{errors.stars?.map(it => it.message).join(', ')}</p>
      <label htmlFor={text.id}>Review</label> <input {...text} />
      <p id={text['aria-describedby']}>{errors.text?.map(it => it.message).join(', ')}</p>
      {error && <p role="alert">{error.message}</p>}
      <button disabled={isPending}>Send</button>
    </form>
  )
}
