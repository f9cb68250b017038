#include "tools/stream/work.hpp"

#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "tools/stream/attempt_notes.hpp"
#include "tools/stream/backoff.hpp"
#include "tools/stream/record_message.hpp"
#include "tools/stream/result_store.hpp"
#include "tools/stream/work_consumer.hpp"
#include "tools/stream/work_results.hpp"

namespace vakpeil::tools {

namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

// What all threads of a worker share.
struct Shared {
    const NatsConnection* connection;
    const StreamNames* names;
    const WorkOptions* options;
    WorkControl* control;
    milliseconds sign_of_life; // between two
    AttemptNotes notes;
    std::mutex suspects; // held while a record is tried that was delivered before: one at a time in a process
    std::atomic<Clock::time_point> last_record;
};

class WorkThread {
public:
    WorkThread(Shared& shared, ClassifyFunction classify)
        : shared_(&shared), classify_(std::move(classify)),
          consumer_(*shared.connection, *shared.names, shared.control->stop),
          store_(
              *shared.connection, shared.control->counters, shared.control->stop, [this] { give_sign_of_life(); },
              shared.control->trouble) {}

    void run() {
        constexpr milliseconds wait{1000};
        while (!shared_->control->stop) {
            take(consumer_.fetch(shared_->options->batch, wait));
            handle_fresh();
            for (; !suspects_.empty(); suspects_.pop_back())
                if (!abandoned_) handle_suspect(suspects_.back());
            stop_when_idle();
        }
    }

private:
    void take(std::vector<MessageHandle> messages);
    void stop_when_idle();
    void give_sign_of_life();
    void handle_fresh();
    void handle_suspect(Delivery& delivery);
    [[nodiscard]] std::optional<Outgoing> attempt(const Delivery& delivery, std::string& failure);
    [[nodiscard]] bool bury(Delivery& delivery, std::uint64_t attempts, const std::string& reason);
    void try_later(Delivery& delivery, std::uint64_t attempts, const std::string& failure);
    [[nodiscard]] std::optional<std::uint64_t> begin_attempt(const Delivery& delivery);
    void count(const Outgoing& result) const;

    Shared* shared_;
    ClassifyFunction classify_;
    WorkConsumer consumer_;
    ResultStore store_;
    std::vector<Delivery> fresh_;    // delivered for the first time
    std::vector<Delivery> suspects_; // delivered before
    Clock::time_point last_sign_;
    bool abandoned_ = false; // it is to stop, and the server does not confirm
};

void WorkThread::take(std::vector<MessageHandle> messages) {
    fresh_.clear();
    last_sign_ = Clock::now();
    if (!messages.empty()) shared_->last_record = last_sign_;
    for (MessageHandle& message : messages) {
        Delivery delivery = delivery_of(std::move(message));
        ++shared_->control->counters.received;
        shared_->control->counters.bytes += delivery.record.json.size();
        if (delivery.deliveries > 1) ++shared_->control->counters.redelivered;
        (delivery.deliveries > 1 ? suspects_ : fresh_).push_back(std::move(delivery));
    }
}

void WorkThread::stop_when_idle() {
    const std::chrono::seconds limit = shared_->options->idle_exit;
    if (limit.count() > 0 && Clock::now() - shared_->last_record.load() > limit) shared_->control->stop = true;
}

// So that the server does not give to others what is still in hand here.
void WorkThread::give_sign_of_life() {
    if (Clock::now() - last_sign_ < shared_->sign_of_life) return;
    last_sign_ = Clock::now();
    for (const std::vector<Delivery>* deliveries : {&fresh_, &suspects_})
        for (const Delivery& delivery : *deliveries)
            if (!delivery.settled) natsMsg_InProgress(delivery.message.get(), nullptr);
}

void WorkThread::count(const Outgoing& result) const {
    ++(last_token(result.subject) == to_string(ResultKind::answer) ? shared_->control->counters.answered
                                                                   : shared_->control->counters.rejected);
}

std::optional<Outgoing> WorkThread::attempt(const Delivery& delivery, std::string& failure) {
    try {
        return result_of(*shared_->names, delivery, classify_(delivery.record));
    } catch (const std::exception& error) {
        failure = error.what();
    } catch (...) {
        failure = "unknown";
    }
    return std::nullopt;
}

void WorkThread::try_later(Delivery& delivery, std::uint64_t attempts, const std::string& failure) {
    constexpr milliseconds longest{300'000};
    ++shared_->control->counters.failed;
    shared_->control->trouble(fmt::format("record {} of dump {}: attempt {} failed: {}", delivery.record.ordinal,
                                          delivery.dump, attempts, failure));
    const milliseconds delay = wait_before_try(attempts, shared_->options->first_delay, longest);
    natsMsg_NakWithDelay(delivery.message.get(), delay.count(), nullptr);
    delivery.settled = true;
}

void WorkThread::handle_fresh() {
    std::vector<Outgoing> results;
    std::vector<natsMsg*> done;
    for (Delivery& delivery : fresh_) {
        give_sign_of_life();
        std::string failure;
        if (!delivery.is_record) {
            if (bury(delivery, 0, "is no record that a feed has published")) continue;
            break;
        }
        if (std::optional<Outgoing> result = attempt(delivery, failure)) {
            results.push_back(std::move(*result));
            done.push_back(delivery.message.get());
        } else {
            try_later(delivery, 1, failure);
        }
    }
    if (!store_.put(results)) {
        abandoned_ = true;
        return;
    }
    for (natsMsg* message : done)
        natsMsg_Ack(message, nullptr);
    for (const Outgoing& result : results)
        count(result);
    fresh_.clear();
}

// How many there were before it; nothing when the worker stops and the server does not say.
std::optional<std::uint64_t> WorkThread::begin_attempt(const Delivery& delivery) {
    constexpr milliseconds first{50};
    constexpr milliseconds longest{1000};
    for (std::uint64_t tries = 1;; ++tries) {
        if (const auto before = shared_->notes.begin(delivery.dump, delivery.record.ordinal)) return *before + 1;
        if (shared_->control->stop) return std::nullopt;
        shared_->connection->check_open();
        give_sign_of_life();
        std::this_thread::sleep_for(wait_before_try(tries, first, longest));
    }
}

void WorkThread::handle_suspect(Delivery& delivery) {
    const std::lock_guard alone(shared_->suspects);
    give_sign_of_life();
    if (!delivery.is_record) {
        (void)bury(delivery, 0, "is no record that a feed has published");
        return;
    }
    const std::optional<std::uint64_t> before = begin_attempt(delivery); // its first delivery counted as one
    if (!before) return;
    const std::uint64_t most = shared_->options->max_attempts;
    if (*before >= most) {
        (void)bury(delivery, *before, "each worker ended while it tried this record");
        return;
    }
    std::string failure;
    const std::optional<Outgoing> result = attempt(delivery, failure);
    if (!result && *before + 1 >= most) {
        (void)bury(delivery, *before + 1, failure);
    } else if (!result) {
        try_later(delivery, *before + 1, failure);
    } else if (store_.put({&*result, 1})) {
        natsMsg_Ack(delivery.message.get(), nullptr);
        count(*result);
    } else {
        abandoned_ = true;
    }
}

bool WorkThread::bury(Delivery& delivery, std::uint64_t attempts, const std::string& reason) {
    const Outgoing letter =
        dead_letter(*shared_->names, delivery, attempts, reason, shared_->connection->max_payload());
    abandoned_ = !store_.put({&letter, 1});
    if (abandoned_) return false;
    natsMsg_Term(delivery.message.get(), nullptr);
    delivery.settled = true;
    ++shared_->control->counters.dead;
    return true;
}

} // namespace

void work(const NatsConnection& connection, const StreamNames& names, const WorkOptions& options,
          const std::function<ClassifyFunction()>& make, WorkControl& control) {
    const ConsumerFacts consumer = make_work_consumer(connection, names, options, control.stop);
    Shared shared{&connection,
                  &names,
                  &options,
                  &control,
                  consumer.ack_wait / 3,
                  AttemptNotes(connection, names, consumer.replicas, control.stop),
                  {},
                  Clock::now()};
    std::mutex mutex;
    std::exception_ptr failure;
    const auto run = [&] {
        try {
            WorkThread(shared, make()).run();
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
            control.stop = true;
        }
        nats_ReleaseThreadMemory();
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < options.threads; ++i)
            threads.emplace_back(run);
    }
    constexpr std::int64_t flush_timeout = 5000; // milliseconds, for the last acknowledgements
    natsConnection_FlushTimeout(connection.handle(), flush_timeout);
    if (failure) std::rethrow_exception(failure);
}

} // namespace vakpeil::tools
