-- For wrk: posts the vacancies of a JSON Lines file in turn, each a request of its own, and prints one line of figures.
--   wrk -t1 -c32 -d10s -s serve_requests.lua URL -- vacancies.jsonl [mixed]
-- With `mixed`, one request in five is another: with explanations, a search, a title, a qualification, feedback, the page.

local bodies = {}
local turn = 0
local mixed = false
local others = {
    function(body) return "POST", "/v1/match?top=5", body end,
    function() return "GET", "/v1/search?q=lassen&limit=20" end,
    function() return "GET", "/v1/search?q=metselar&level=3" end,
    function() return "GET", "/v1/title?q=vrachtwagenchauffeur" end,
    function() return "GET", "/v1/qualifications/BK-0252" end,
    function() return "GET", "/v1/qualifications/BK-0082-2/neighbours" end,
    function(body) return "POST", "/v1/match:batch", body .. "\n" .. body .. "\n" end,
    function() return "POST", "/v1/feedback", '{"vacancy":{"id":"v1","text":"Kok gezocht"},"code":"BK-0252"}' end,
    function() return "GET", "/app.mjs" end,
    function() return "GET", "/metrics" end,
}

function init(arguments)
    for line in io.lines(arguments[1]) do
        bodies[#bodies + 1] = line
    end
    mixed = arguments[2] == "mixed"
    wrk.method = "POST"
    wrk.headers["Content-Type"] = "application/json"
end

function request()
    turn = turn + 1
    local body = bodies[turn % #bodies + 1]
    if mixed and turn % 5 == 0 then
        local method, target, with = others[math.floor(turn / 5) % #others + 1](body)
        return wrk.format(method, target, nil, with)
    end
    return wrk.format(nil, "/v1/match?explain=false", nil, body)
end

function done(summary, latency, requests)
    local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
    io.write(string.format("%.0f\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%d\n", summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency:percentile(99.9) / 1000, latency.max / 1000,
        summary.errors.status, errors))
end
