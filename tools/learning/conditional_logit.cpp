#include "tools/learning/conditional_logit.hpp"

#include <cmath>
#include <numeric>

namespace vakpeil::tools {

namespace {

constexpr std::size_t size = feature_count + none_feature_count;
constexpr std::size_t most_steps = 50;
constexpr double small_step = 1e-7;
constexpr std::size_t evidence_features = static_cast<std::size_t>(Feature::level); // those before it
constexpr double forbidding = 1e9;
constexpr double longest_step = 4.0; // of any weight at once: far from the optimum the curvature misleads

using Vector = std::array<double, size>;
using Matrix = std::array<Vector, size>;

// What the score of an alternative is the weighted sum of; the last alternative is "nothing fits".
Vector inputs(const TrainingCase& one, std::size_t alternative) {
    Vector values{};
    if (alternative < one.candidates.size())
        std::copy(one.candidates[alternative].begin(), one.candidates[alternative].end(), values.begin());
    else
        std::copy(one.none.begin(), one.none.end(), values.begin() + feature_count);
    return values;
}

LogitWeights weights_of(const Vector& values) {
    LogitWeights weights;
    std::copy_n(values.begin(), feature_count, weights.feature.begin());
    std::copy_n(values.begin() + feature_count, none_feature_count, weights.none.begin());
    return weights;
}

void add_case(const TrainingCase& one, const Vector& weights, Vector& gradient, Matrix& curvature) {
    const Confidence sure = choice(one, weights_of(weights));
    const double right = std::max(right_probability(one, sure), 1e-12);
    Vector mean{};
    for (std::size_t at = 0; at <= one.candidates.size(); ++at) {
        const bool last = at == one.candidates.size();
        const double probability = last ? sure.none : sure.probabilities[at];
        const bool fits = last ? one.fits_nothing : one.fits[at];
        const Vector values = inputs(one, at);
        for (std::size_t row = 0; row < size; ++row) {
            mean[row] += probability * values[row];
            // Several that fit share what was chosen, by their present probability.
            if (fits) gradient[row] += one.weight * probability / right * values[row];
            for (std::size_t column = 0; column <= row; ++column)
                curvature[row][column] += one.weight * probability * values[row] * values[column];
        }
    }
    for (std::size_t row = 0; row < size; ++row) {
        gradient[row] -= one.weight * mean[row];
        for (std::size_t column = 0; column <= row; ++column)
            curvature[row][column] -= one.weight * mean[row] * mean[column];
    }
}

// Solves the symmetric positive definite system by Cholesky's decomposition of the lower triangle.
Vector solve(Matrix matrix, Vector right) {
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            double sum = matrix[row][column];
            for (std::size_t at = 0; at < column; ++at)
                sum -= matrix[row][at] * matrix[column][at];
            matrix[row][column] = row == column ? std::sqrt(std::max(sum, 1e-12)) : sum / matrix[column][column];
        }
    }
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t at = 0; at < row; ++at)
            right[row] -= matrix[row][at] * right[at];
        right[row] /= matrix[row][row];
    }
    for (std::size_t row = size; row-- > 0;) {
        for (std::size_t at = row + 1; at < size; ++at)
            right[row] -= matrix[at][row] * right[at];
        right[row] /= matrix[row][row];
    }
    return right;
}

Vector newton(std::span<const TrainingCase* const> cases, const Vector& penalties) {
    Vector weights{};
    for (std::size_t step = 0; step < most_steps; ++step) {
        Vector gradient{};
        Matrix curvature{};
        for (const TrainingCase* one : cases)
            if (one->decides()) add_case(*one, weights, gradient, curvature);
        for (std::size_t at = 0; at < size; ++at) {
            gradient[at] -= penalties[at] * weights[at];
            curvature[at][at] += penalties[at];
        }
        const Vector change = solve(curvature, gradient);
        double longest = 0;
        for (const double value : change)
            longest = std::max(longest, std::abs(value));
        const double scale = longest > longest_step ? longest_step / longest : 1;
        for (std::size_t at = 0; at < size; ++at)
            weights[at] += scale * change[at];
        if (longest < small_step) break;
    }
    return weights;
}

} // namespace

Confidence choice(const TrainingCase& one, const LogitWeights& weights, double temperature) {
    std::vector<double> scores;
    scores.reserve(one.candidates.size());
    for (const Features& features : one.candidates)
        scores.push_back(std::inner_product(features.begin(), features.end(), weights.feature.begin(), 0.0));
    const double none = std::inner_product(one.none.begin(), one.none.end(), weights.none.begin(), 0.0);
    return confidence(scores, none, temperature);
}

double right_probability(const TrainingCase& one, const Confidence& sure) {
    if (one.fits_nothing) return sure.none;
    double sum = 0;
    for (std::size_t at = 0; at < one.fits.size(); ++at)
        if (one.fits[at]) sum += sure.probabilities[at];
    return sum;
}

LogitWeights fit_logit(std::span<const TrainingCase* const> cases, double penalty) {
    Vector penalties{};
    penalties.fill(penalty);
    penalties[feature_count + static_cast<std::size_t>(NoneFeature::constant)] = penalty * 1e-3;
    Vector weights = newton(cases, penalties);
    // Evidence never counts against: one that would is as good as another's doing, and goes.
    for (std::size_t at = 0; at < evidence_features;) {
        if (weights[at] >= 0 || penalties[at] == forbidding) {
            ++at;
            continue;
        }
        penalties[at] = forbidding;
        weights = newton(cases, penalties);
        at = 0;
    }
    for (std::size_t at = 0; at < size; ++at)
        if (penalties[at] == forbidding) weights[at] = 0;
    return weights_of(weights);
}

} // namespace vakpeil::tools
