# src/lib/sketch: see src/README.md
