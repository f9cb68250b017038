#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Words with their hash, and tables keyed by them: the look-ups that every word of a vacancy takes.
//
//   WordMap<unsigned> counts;
//   ++counts[HashedWord("kok")];
//   if (const unsigned* count = counts.find(HashedWord("kok"))) ...
//
// A word is hashed once and then looked up in several tables; the hash is compared before the letters are, and a word
// that no table knows costs one look at a slot in each.

namespace vakpeil {

// The text is someone else's memory. Hashes are those of this process, and are stored nowhere.
struct HashedWord {
    std::string_view text;
    std::uint64_t hash = 0;

    HashedWord() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): a word is what it is, with its hash or without
    HashedWord(std::string_view word) : text(word), hash(hash_of(word)) {}
    HashedWord(std::string_view word, std::uint64_t its_hash) : text(word), hash(its_hash) {}

    bool operator==(const HashedWord& other) const { return hash == other.hash && text == other.text; }

private:
    // Multiply and fold, as wyhash does: eight bytes at a time, and the last eight once more. Most words take one or
    // two rounds.
    static std::uint64_t hash_of(std::string_view word) noexcept {
        constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15;
        const char* at = word.data();
        std::size_t left = word.size();
        std::uint64_t hash = left;
        for (; left >= 8; left -= 8, at += 8)
            hash = fold((hash ^ eight_bytes(at, 8)) * multiplier);
        return fold((hash ^ eight_bytes(at, left)) * multiplier);
    }
    static std::uint64_t eight_bytes(const char* from, std::size_t count) noexcept {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, from, count);
        return bytes;
    }
    static std::uint64_t fold(std::uint64_t product) noexcept { return product ^ product >> 32U; }
};

// Open addressing with linear probing. Entries never move until clear(): pointers to values stay valid.
template <typename Value>
class WordMap {
public:
    [[nodiscard]] const Value* find(const HashedWord& word) const noexcept {
        if (slots_.empty()) return nullptr;
        const std::size_t entry = slots_[slot_of(word)].entry;
        return entry == 0 ? nullptr : &entries_[entry - 1].second;
    }
    [[nodiscard]] Value* find(const HashedWord& word) noexcept {
        return const_cast<Value*>(std::as_const(*this).find(word)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
    }

    // Asks the processor to have the word's slot at hand when it is looked up.
    void prefetch(const HashedWord& word) const noexcept {
        if (!slots_.empty()) __builtin_prefetch(&slots_[word.hash & (slots_.size() - 1)]);
    }

    // The value of the word, made when there is none.
    Value& operator[](const HashedWord& word) {
        if ((entries_.size() + 1) * 4 > slots_.size()) grow();
        Slot& slot = slots_[slot_of(word)];
        if (slot.entry == 0) {
            entries_.emplace_back(std::string(word.text), Value{});
            slot = {tag_of(word.hash), static_cast<std::uint32_t>(entries_.size())};
        }
        return entries_[slot.entry - 1].second;
    }

    void clear() noexcept {
        slots_.clear();
        entries_.clear();
    }

    [[nodiscard]] std::size_t size() const noexcept { return entries_.size(); }
    [[nodiscard]] bool empty() const noexcept { return entries_.empty(); }

private:
    struct Slot {
        std::uint32_t tag = 0;   // of the hash, what does not choose the slot
        std::uint32_t entry = 0; // 0: none, else one more than its index
    };

    static std::uint32_t tag_of(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> 32U); }

    // The place of the word's slot, or of the free one where it belongs. A quarter of the slots at most are taken, so
    // there is one.
    std::size_t slot_of(const HashedWord& word) const noexcept {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = word.hash & mask;
        while (slots_[at].entry != 0 &&
               !(slots_[at].tag == tag_of(word.hash) && entries_[slots_[at].entry - 1].first == word.text))
            at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.empty() ? 64 : 2 * slots_.size()));
        const std::size_t mask = slots_.size() - 1;
        for (const Slot& slot : old) {
            if (slot.entry == 0) continue;
            std::size_t at = HashedWord(entries_[slot.entry - 1].first).hash & mask;
            while (slots_[at].entry != 0)
                at = (at + 1) & mask;
            slots_[at] = slot;
        }
    }

    std::vector<Slot> slots_; // a power of two
    std::deque<std::pair<std::string, Value>> entries_;
};

} // namespace vakpeil
