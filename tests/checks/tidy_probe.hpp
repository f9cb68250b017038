#pragma once

// Part of tidy_probe.cpp: findings in the project's own headers count too.

namespace vakpeil::test {

struct Probe {
    Probe(int value);             // finds: google-explicit-constructor
    int read() { return value_; } // finds: readability-make-member-function-const

private:
    int value_;
};

} // namespace vakpeil::test
