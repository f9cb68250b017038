-- For wrk: posts the vacancies of a JSON Lines file in turn, each a request of its own, and prints one line of figures.
--   wrk -t1 -c32 -d10s -s serve_requests.lua URL -- vacancies.jsonl

local bodies = {}
local turn = 0

function init(arguments)
    for line in io.lines(arguments[1]) do
        bodies[#bodies + 1] = line
    end
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    turn = turn % #bodies + 1
    return wrk.format(nil, "/v1/match?explain=false", nil, bodies[turn])
end

function done(summary, latency, requests)
    local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    io.write(string.format("%.0f\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%d\n", summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency:percentile(99.9) / 1000, latency.max / 1000,
        summary.errors.status, errors))
end
