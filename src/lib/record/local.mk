# src/lib/record: see src/README.md
