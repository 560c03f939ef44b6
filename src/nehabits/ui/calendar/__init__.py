"""Calendar: a month of days, the chosen day in words, and the last year tinted by a measure."""
