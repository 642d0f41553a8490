import { BookContext, useBook, useBookReviews } from './api'
import { ReviewForm } from './ReviewForm'

export const App = ({ bookId }: { bookId: string }) => (
  <BookContext
    bookId={bookId}
    fallback={<p>One moment…</p>}
    error={(error, retry) => (
      <p role="alert">
        {error.message} <button onClick={retry}>Try again</button>
      </p>
    )}
  >
    <Book />
    <Reviews />
    <ReviewForm bookId={bookId} />
  </BookContext>
)

const Book = () => {
  const { title, author } = useBook()
  return (
    <h1>
      {title} <small>by {author}</small>
    </h1>
  )
}

const Reviews = () => (
  <ul>
    {useBookReviews().map(({ stars, text }, index) => (
      <li key={index}>
        {'★'.repeat(stars)} {text}
      </li>
    ))}
  </ul>
)
