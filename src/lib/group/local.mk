# src/lib/group: see src/README.md
