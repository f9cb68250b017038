#include "tools/serve/feedback_store.hpp"

#include <utility>

#include <sqlite3.h>

#include "corpora/error.hpp"

namespace vakpeil::tools {

namespace fs = std::filesystem;

namespace {

constexpr int application_id = 0x56616B50; // "VakP"
constexpr int format_version = 1;

constexpr const char* make_table = R"(
CREATE TABLE IF NOT EXISTS feedback (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    vacancy_id TEXT NOT NULL,
    vacancy_title TEXT NOT NULL,
    vacancy_text TEXT NOT NULL,
    code TEXT,
    level INTEGER,
    suggested TEXT,
    remark TEXT NOT NULL
) STRICT)";

} // namespace

struct FeedbackStore::Database {
    explicit Database(fs::path its_path) : path(std::move(its_path)) {
        constexpr int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        if (sqlite3_open_v2(path.c_str(), &handle, flags, nullptr) != SQLITE_OK) {
            const std::string why = sqlite3_errmsg(handle);
            sqlite3_close_v2(handle);
            throw Error(ErrorKind::unwritable, path.string(), 0, "cannot be opened (" + why + ")");
        }
    }
    ~Database() { sqlite3_close_v2(handle); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[noreturn]] void fail() const {
        throw Error(ErrorKind::unwritable, path.string(), 0,
                    std::string("the feedback cannot be stored or read (") + sqlite3_errmsg(handle) + ")");
    }

    void execute(const std::string& sql) const {
        if (sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail();
    }

    fs::path path;
    sqlite3* handle = nullptr;
};

namespace {

// A prepared statement.
class Statement {
public:
    Statement(sqlite3* database, const char* sql) { sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr); }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int place, const std::string& text) const {
        sqlite3_bind_text(statement_, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT); // NOLINT
    }
    void bind(int place, const std::optional<std::string>& text) const {
        if (text) bind(place, *text);
    }
    void bind(int place, std::int64_t number) const { sqlite3_bind_int64(statement_, place, number); }
    [[nodiscard]] int step() const { return statement_ == nullptr ? SQLITE_ERROR : sqlite3_step(statement_); }

    [[nodiscard]] bool is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t number(int column) const { return sqlite3_column_int64(statement_, column); }
    [[nodiscard]] std::string text(int column) const {
        const void* bytes = sqlite3_column_blob(statement_, column);
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
        return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
    }

private:
    sqlite3_stmt* statement_ = nullptr;
};

std::int64_t one_number(sqlite3* database, const char* sql) {
    const Statement statement(database, sql);
    return statement.step() == SQLITE_ROW ? statement.number(0) : -1;
}

} // namespace

FeedbackStore::FeedbackStore(const fs::path& path) : database_(std::make_unique<Database>(path)) {
    constexpr int patience = 5000; // milliseconds, for another program that writes
    sqlite3_busy_timeout(database_->handle, patience);
    const std::int64_t tables = one_number(database_->handle, "SELECT count(*) FROM sqlite_master");
    const std::int64_t id = one_number(database_->handle, "PRAGMA application_id");
    const std::int64_t version = one_number(database_->handle, "PRAGMA user_version");
    if (tables < 0 || (tables > 0 && (id != application_id || version != format_version)))
        throw Error(ErrorKind::bad_input, path.string(), 0,
                    "is no store of feedback, or one of another version; give another file with --feedback");
    database_->execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
    database_->execute(make_table);
    database_->execute("PRAGMA application_id = " + std::to_string(application_id) +
                       "; PRAGMA user_version = " + std::to_string(format_version));
}

FeedbackStore::~FeedbackStore() = default;

Feedback FeedbackStore::add(Feedback feedback) {
    const std::lock_guard lock(mutex_);
    const Statement insert(
        database_->handle,
        "INSERT INTO feedback (at, vacancy_id, vacancy_title, vacancy_text, code, level, suggested, remark) "
        "VALUES (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id, at");
    insert.bind(1, feedback.vacancy_id);
    insert.bind(2, feedback.vacancy_title);
    insert.bind(3, feedback.vacancy_text);
    insert.bind(4, feedback.code);
    if (feedback.level) insert.bind(5, std::int64_t{*feedback.level});
    insert.bind(6, feedback.suggested);
    insert.bind(7, feedback.remark);
    if (insert.step() != SQLITE_ROW) database_->fail();
    feedback.id = insert.number(0);
    feedback.at = insert.text(1);
    if (insert.step() != SQLITE_DONE) database_->fail();
    return feedback;
}

bool FeedbackStore::remove(std::int64_t id) {
    const std::lock_guard lock(mutex_);
    const Statement erase(database_->handle, "DELETE FROM feedback WHERE id = ?1");
    erase.bind(1, id);
    if (erase.step() != SQLITE_DONE) database_->fail();
    return sqlite3_changes(database_->handle) > 0;
}

std::vector<Feedback> FeedbackStore::all() {
    const std::lock_guard lock(mutex_);
    const Statement select(database_->handle,
                           "SELECT id, at, vacancy_id, vacancy_title, vacancy_text, code, level, suggested, "
                           "remark FROM feedback ORDER BY id");
    std::vector<Feedback> rows;
    int outcome = select.step();
    for (; outcome == SQLITE_ROW; outcome = select.step()) {
        Feedback row{select.number(0), select.text(1), select.text(2), select.text(3), select.text(4), {}, {}, {},
                     select.text(8)};
        if (!select.is_null(5)) row.code = select.text(5);
        if (!select.is_null(6)) row.level = static_cast<int>(select.number(6));
        if (!select.is_null(7)) row.suggested = select.text(7);
        rows.push_back(std::move(row));
    }
    if (outcome != SQLITE_DONE) database_->fail();
    return rows;
}

} // namespace vakpeil::tools
