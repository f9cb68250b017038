#include "tools/classify/batch_flow.hpp"

#include <utility>

namespace vakpeil::tools {

bool BatchFlow::has_room() const {
    return batches_ == 0 || (batches_ < limits_.batches && bytes_ < limits_.bytes_in_all);
}

void BatchFlow::seal() {
    waiting_.push_back(std::exchange(open_, Batch{}));
    ++next_number_;
    work_.notify_one();
}

bool BatchFlow::add(DumpRecord&& record, std::uint64_t bytes_read, bool answered_before) {
    std::unique_lock lock(mutex_);
    if (!open_.records.empty() && open_.answered_before != answered_before) seal();
    if (open_.records.empty()) {
        room_.wait(lock, [this] { return closed_ || has_room(); });
        if (closed_) return false;
        open_.number = next_number_;
        open_.answered_before = answered_before;
        ++batches_;
        work_.notify_one();
    }
    if (closed_) return false;
    open_.bytes += record.json.size();
    bytes_ += record.json.size();
    open_.bytes_read = bytes_read;
    open_.records.push_back(std::move(record));
    if (open_.records.size() >= limits_.records || open_.bytes >= limits_.bytes) seal();
    return true;
}

void BatchFlow::close(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (closed_) return;
    closed_ = true;
    failure_ = std::move(failure);
    if (!open_.records.empty()) seal();
    room_.notify_all();
    work_.notify_all();
    done_.notify_all();
}

void BatchFlow::abort(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (aborted_) return;
    closed_ = true;
    aborted_ = true;
    if (failure) failure_ = std::move(failure);
    room_.notify_all();
    work_.notify_all();
    done_.notify_all();
}

std::optional<Batch> BatchFlow::take() {
    std::unique_lock lock(mutex_);
    while (true) {
        work_.wait(lock, [this] { return !waiting_.empty() || !open_.records.empty() || closed_; });
        if (waiting_.empty() && !closed_)
            work_.wait_for(lock, limits_.patience, [this] { return !waiting_.empty() || closed_; });
        if (aborted_) return std::nullopt;
        if (waiting_.empty() && !open_.records.empty()) seal();
        if (!waiting_.empty()) break;
        if (closed_) return std::nullopt;
    }
    Batch batch = std::move(waiting_.front());
    waiting_.pop_front();
    return batch;
}

void BatchFlow::give(Batch&& batch) {
    const std::lock_guard lock(mutex_);
    const std::uint64_t number = batch.number;
    answered_.emplace(number, std::move(batch));
    if (number == next_written_) done_.notify_one();
}

std::optional<Batch> BatchFlow::next(std::chrono::milliseconds patience) {
    std::unique_lock lock(mutex_);
    const auto is_there = [this] { return !answered_.empty() && answered_.begin()->first == next_written_; };
    done_.wait_for(lock, patience, [&] { return is_there() || aborted_ || (closed_ && batches_ == 0); });
    if (aborted_ && failure_) std::rethrow_exception(failure_);
    if (!is_there()) return std::nullopt;
    Batch batch = std::move(answered_.begin()->second);
    answered_.erase(answered_.begin());
    ++next_written_;
    --batches_;
    bytes_ -= batch.bytes;
    room_.notify_one();
    return batch;
}

bool BatchFlow::finished() const {
    const std::lock_guard lock(mutex_);
    return closed_ && batches_ == 0;
}

bool BatchFlow::closed() const {
    const std::lock_guard lock(mutex_);
    return closed_;
}

std::exception_ptr BatchFlow::failure() const {
    const std::lock_guard lock(mutex_);
    return failure_;
}

} // namespace vakpeil::tools
