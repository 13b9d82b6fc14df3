# src/lib/pipeline: see src/README.md
