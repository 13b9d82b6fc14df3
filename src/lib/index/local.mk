# src/lib/index: see src/README.md
