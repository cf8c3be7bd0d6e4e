"""What leaves Placard: a figure or a table as PowerPoint, Excel, picture or CSV, with its question, filters, caveat and source."""
