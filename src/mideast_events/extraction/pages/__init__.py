"""What a page of news is made of: parts, sentences, the day of publication, the outlet."""
