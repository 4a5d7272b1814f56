"""What of a document's pieces is spoken, and how it hangs together: edges, paragraphs, headings."""
