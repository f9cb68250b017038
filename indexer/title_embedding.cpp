#include "indexer/title_embedding.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>
#include <utility>

namespace vakpeil {

namespace {

constexpr std::size_t most_in_batch = 256;
constexpr float temperature = 0.07F;
constexpr float learning_rate = 0.05F;
constexpr float description_share = 0.3F; // of the names whose partner is the description
constexpr float group_share = 0.2F;       // of what is wanted, that goes to the same ISCO group
constexpr float first_spread = 0.1F;
constexpr float first_accumulator = 1e-3F;

// The generator's own numbers are the same everywhere; the standard's distributions are not.
class Draws {
public:
    explicit Draws(std::uint64_t seed) : random_(seed) {}

    double unit() { return (static_cast<double>(random_() >> 11) + 0.5) * 0x1p-53; }
    std::size_t below(std::size_t end) { return static_cast<std::size_t>(unit() * static_cast<double>(end)); }
    float normal() {
        return static_cast<float>(std::sqrt(-2 * std::log(unit())) * std::cos(2 * std::numbers::pi * unit()));
    }

private:
    std::mt19937_64 random_;
};

// One side of a batch: its texts and where they lie.
struct Side {
    std::vector<std::span<const SparseEntry>> texts;
    std::vector<float> places;  // a row each, of length 1
    std::vector<float> lengths; // before that
    std::vector<float> gradients;
};

class Trainer {
public:
    Trainer(const EmbeddingTexts& texts, const EmbeddingOptions& options);

    void run_epoch();
    [[nodiscard]] std::vector<float> take() { return std::move(rows_); }

private:
    void run_batch(std::span<const std::uint32_t> names);
    [[nodiscard]] std::span<const SparseEntry> partner(std::uint32_t name);
    void place(Side& side) const;
    void compare();
    void want(std::size_t row);
    void spread();
    void step(Side& side);

    [[nodiscard]] std::span<float> row_of(std::vector<float>& rows, std::size_t at) const {
        return std::span(rows).subspan(at * dimensions_, dimensions_);
    }
    [[nodiscard]] std::span<const float> row_of(const std::vector<float>& rows, std::size_t at) const {
        return std::span(rows).subspan(at * dimensions_, dimensions_);
    }

    const EmbeddingTexts& texts_;
    std::size_t dimensions_;
    std::size_t batch_;
    Draws draws_;
    std::vector<float> rows_;
    std::vector<float> accumulators_;
    std::vector<std::uint32_t> order_;
    std::vector<std::uint32_t> first_name_; // of each concept, and the end
    std::vector<std::uint32_t> concepts_;   // of the batch
    Side left_, right_;
    std::vector<float> table_;          // left by right: cosines, then the gradients of the loss to them
    std::vector<float> turned_;         // places of the right side by dimension
    std::vector<std::int32_t> slot_of_; // of a feature in sums_; -1 for none
    std::vector<std::uint32_t> touched_;
    std::vector<float> sums_;
};

void add_scaled(std::span<float> to, float factor, std::span<const float> from) {
    for (std::size_t at = 0; at < to.size(); ++at)
        to[at] += factor * from[at];
}

// In the order of the elements: a compiler may not take another, and may not use wide registers either; what is summed
// here is short.
float dot(std::span<const float> left, std::span<const float> right) {
    return std::inner_product(left.begin(), left.end(), right.begin(), 0.0F);
}

Trainer::Trainer(const EmbeddingTexts& texts, const EmbeddingOptions& options)
    : texts_(texts), dimensions_(options.dimensions), batch_(std::min(most_in_batch, texts.names.size())),
      draws_(options.seed), rows_(texts.features * options.dimensions),
      accumulators_(texts.features, first_accumulator), order_(texts.names.size()), table_(batch_ * batch_),
      turned_(batch_ * dimensions_), slot_of_(texts.features, -1) {
    for (float& value : rows_)
        value = first_spread * draws_.normal();
    std::iota(order_.begin(), order_.end(), 0U);
    for (std::uint32_t concept_number = 0; concept_number <= texts.descriptions.size(); ++concept_number)
        first_name_.push_back(static_cast<std::uint32_t>(
            std::lower_bound(texts.concept_of_name.begin(), texts.concept_of_name.end(), concept_number) -
            texts.concept_of_name.begin()));
}

void Trainer::run_epoch() {
    for (std::size_t left = order_.size(); left > 1; --left)
        std::swap(order_[left - 1], order_[draws_.below(left)]);
    for (std::size_t begin = 0; batch_ > 0 && begin + batch_ <= order_.size(); begin += batch_)
        run_batch(std::span(order_).subspan(begin, batch_));
}

void Trainer::run_batch(std::span<const std::uint32_t> names) {
    left_.texts.clear();
    right_.texts.clear();
    concepts_.clear();
    for (const std::uint32_t name : names) {
        left_.texts.push_back(texts_.names[name]);
        right_.texts.push_back(partner(name));
        concepts_.push_back(texts_.concept_of_name[name]);
    }
    place(left_);
    place(right_);
    compare();
    for (std::size_t row = 0; row < batch_; ++row)
        want(row);
    spread();
    step(left_);
    step(right_);
}

// Another name of the concept, or its description.
std::span<const SparseEntry> Trainer::partner(std::uint32_t name) {
    const std::uint32_t of = texts_.concept_of_name[name];
    const std::size_t drawn = first_name_[of] + draws_.below(first_name_[of + 1] - first_name_[of]);
    const bool describe = draws_.unit() < description_share || drawn == name;
    if (describe && !texts_.descriptions[of].empty()) return texts_.descriptions[of];
    return texts_.names[drawn];
}

void Trainer::place(Side& side) const {
    side.places.assign(batch_ * dimensions_, 0);
    side.lengths.assign(batch_, 0);
    for (std::size_t at = 0; at < batch_; ++at) {
        const std::span<float> to = row_of(side.places, at);
        for (const SparseEntry& entry : side.texts[at])
            add_scaled(to, entry.value, row_of(rows_, entry.column));
        side.lengths[at] = std::sqrt(dot(to, to)) + 1e-6F;
        for (float& value : to)
            value /= side.lengths[at];
    }
}

void Trainer::compare() {
    for (std::size_t at = 0; at < batch_; ++at)
        for (std::size_t dimension = 0; dimension < dimensions_; ++dimension)
            turned_[dimension * batch_ + at] = right_.places[at * dimensions_ + dimension];
    std::fill(table_.begin(), table_.end(), 0.0F);
    for (std::size_t row = 0; row < batch_; ++row)
        for (std::size_t dimension = 0; dimension < dimensions_; ++dimension)
            add_scaled(std::span(table_).subspan(row * batch_, batch_), left_.places[row * dimensions_ + dimension],
                       std::span<const float>(turned_).subspan(dimension * batch_, batch_));
}

// A row of cosines becomes the gradient of its loss: what the softmax gives less what is wanted.
void Trainer::want(std::size_t row) {
    const std::span<float> cells = std::span(table_).subspan(row * batch_, batch_);
    const auto other_of_concept = [&](std::size_t at) { return at != row && concepts_[at] == concepts_[row]; };
    const auto same_group = [&](std::size_t at) {
        return texts_.group_of_concept[concepts_[at]] == texts_.group_of_concept[concepts_[row]];
    };
    const float highest = *std::max_element(cells.begin(), cells.end());
    float total = 0;
    std::size_t in_group = 0;
    for (std::size_t at = 0; at < batch_; ++at) {
        cells[at] = other_of_concept(at) ? 0 : std::exp((cells[at] - highest) / temperature);
        total += cells[at];
        if (!other_of_concept(at) && same_group(at)) ++in_group;
    }
    for (std::size_t at = 0; at < batch_; ++at) {
        float wanted = at == row ? 1 - group_share : 0;
        if (!other_of_concept(at) && same_group(at)) wanted += group_share / static_cast<float>(in_group);
        cells[at] = (cells[at] / total - wanted) / temperature / static_cast<float>(batch_);
    }
}

void Trainer::spread() {
    left_.gradients.assign(batch_ * dimensions_, 0);
    right_.gradients.assign(batch_ * dimensions_, 0);
    for (std::size_t row = 0; row < batch_; ++row)
        for (std::size_t column = 0; column < batch_; ++column) {
            const float cell = table_[row * batch_ + column];
            add_scaled(row_of(left_.gradients, row), cell, row_of(std::as_const(right_.places), column));
            add_scaled(row_of(right_.gradients, column), cell, row_of(std::as_const(left_.places), row));
        }
}

void Trainer::step(Side& side) {
    touched_.clear();
    sums_.clear();
    for (std::size_t at = 0; at < batch_; ++at) {
        const std::span<float> gradient = row_of(side.gradients, at);
        const std::span<const float> place = row_of(std::as_const(side.places), at);
        add_scaled(gradient, -dot(gradient, place), place); // along the vector itself nothing changes
        for (const SparseEntry& entry : side.texts[at]) {
            if (slot_of_[entry.column] < 0) {
                slot_of_[entry.column] = static_cast<std::int32_t>(touched_.size());
                touched_.push_back(entry.column);
                sums_.resize(sums_.size() + dimensions_, 0);
            }
            add_scaled(row_of(sums_, static_cast<std::size_t>(slot_of_[entry.column])), entry.value / side.lengths[at],
                       gradient);
        }
    }
    for (std::size_t slot = 0; slot < touched_.size(); ++slot) {
        const std::uint32_t feature = touched_[slot];
        const std::span<const float> sum = row_of(std::as_const(sums_), slot);
        accumulators_[feature] += dot(sum, sum) / static_cast<float>(dimensions_);
        add_scaled(row_of(rows_, feature), -learning_rate / std::sqrt(accumulators_[feature]), sum);
        slot_of_[feature] = -1;
    }
}

} // namespace

std::vector<float> train_embedding(const EmbeddingTexts& texts, const EmbeddingOptions& options) {
    Trainer trainer(texts, options);
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch)
        trainer.run_epoch();
    return trainer.take();
}

} // namespace vakpeil
