"""Finding: words in everything that is kept, from anywhere; and words on the page in front. Goes to the line itself."""
