# src/cli: the command line, on the public interface only.
