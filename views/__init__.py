"""What the dashboard shows: tables in, figures and pages out."""
