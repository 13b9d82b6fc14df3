# Every file of the sample corpus ships; corpora/README.md explains each.
EXTRA_DIST += corpora
