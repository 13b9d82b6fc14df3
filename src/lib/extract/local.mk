# src/lib/extract: see src/README.md
