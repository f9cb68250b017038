// Breaks the project's rules on purpose, and is never built. tidy_probe_test sees that clang-tidy finds on each marked
// line what the mark says, so that a slip in .clang-tidy cannot turn a check off unseen.

#include "tests/checks/tidy_probe.hpp"

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace std; // finds: google-build-using-namespace

namespace vakpeil::test {

int visits = 0; // finds: cppcoreguidelines-avoid-non-const-global-variables

Probe::Probe(int value) : value_(value) {}

struct wrong_case {}; // finds: readability-identifier-naming

void wrongCase() {} // finds: readability-identifier-naming

class Unsuffixed {
    int hidden = 0; // finds: readability-identifier-naming
};

struct Base { // finds: cppcoreguidelines-virtual-class-destructor
    virtual void run();
};

struct Derived : Base {
    void run(); // finds: modernize-use-override
};

struct HalfOfFive { // finds: cppcoreguidelines-special-member-functions
    ~HalfOfFive() { visits = 0; }
};

struct Uninitialised {
    Uninitialised() {} // finds: cppcoreguidelines-pro-type-member-init
    int number;
};

int initialised_later() {
    int number; // finds: cppcoreguidelines-init-variables
    number = 3;
    return number;
}

string used_after_move(string text) {
    const string taken = std::move(text);
    return taken + text; // finds: bugprone-use-after-move
}

int copied(const vector<string>& texts) {
    int size = 0;
    for (const string text : texts) // finds: performance-for-range-copy
        size += static_cast<int>(text.size());
    return size;
}

int taken_by_value(vector<string> texts) { // finds: performance-unnecessary-value-param
    return texts.empty() ? 1 : 2;
}

int divided(int number) {
    const int zero = 0;
    return number / zero; // finds: clang-analyzer-core.DivideZero
}

bool same_on_both_sides(int number) {
    return number == number; // finds: misc-redundant-expression
}

int else_after_return(bool yes) {
    if (yes) {
        return 1;
    } else { // finds: readability-else-after-return
        return 2;
    }
}

int* owned() {
    return new int(3); // finds: cppcoreguidelines-owning-memory
}

const char* from_environment() {
    return getenv("VAKPEIL_DATA"); // finds: concurrency-mt-unsafe
}

const char* old_cast(const int* number) {
    return (const char*)number; // finds: cppcoreguidelines-pro-type-cstyle-cast
}

int by_value_caught() {
    try {
        return initialised_later();
    } catch (std::string text) { // finds: misc-throw-by-value-catch-by-reference
        return 0;
    }
}

int too_long(int number) { // finds: readability-function-size
    number += 1;
    number += 2;
    number += 3;
    number += 4;
    number += 5;
    number += 6;
    number += 7;
    number += 8;
    number += 9;
    number += 10;
    number += 11;
    number += 12;
    number += 13;
    number += 14;
    number += 15;
    number += 16;
    number += 17;
    number += 18;
    number += 19;
    number += 20;
    number += 21;
    number += 22;
    number += 23;
    number += 24;
    number += 25;
    number += 26;
    number += 27;
    number += 28;
    number += 29;
    number += 30;
    number += 31;
    number += 32;
    number += 33;
    number += 34;
    number += 35;
    number += 36;
    number += 37;
    number += 38;
    number += 39;
    number += 40;
    return number;
}

int too_tangled(int left, int right) { // finds: readability-function-cognitive-complexity
    int sum = 0;
    for (int a = 0; a < left; ++a)
        for (int b = 0; b < right; ++b)
            if (a > b && a % 2 == 0)
                sum += a > 3 ? 1 : 2;
            else if (b > a || b % 3 == 0)
                sum -= b > 3 ? 1 : 2;
            else if (a == b || b == 7 || (a == 8 && b == 9))
                sum += a > 4 ? 5 : 6;
            else if (b != 7 && a != 8)
                sum += b > 5 ? 3 : 4;
    return sum;
}

} // namespace vakpeil::test
