# src/lib/text: see src/README.md
