#pragma once

#include <memory>

#include <nats/nats.h>

// What the NATS library hands out, each destroyed by its owner.

namespace vakpeil::tools {

template <auto destroy>
struct Release {
    template <typename Handle>
    void operator()(Handle* handle) const noexcept {
        destroy(handle);
    }
};

using MessageHandle = std::unique_ptr<natsMsg, Release<natsMsg_Destroy>>;
using OptionsHandle = std::unique_ptr<natsOptions, Release<natsOptions_Destroy>>;
using ConnectionHandle = std::unique_ptr<natsConnection, Release<natsConnection_Destroy>>;
using SubscriptionHandle = std::unique_ptr<natsSubscription, Release<natsSubscription_Destroy>>;
using StatisticsHandle = std::unique_ptr<natsStatistics, Release<natsStatistics_Destroy>>;
using JetStreamHandle = std::unique_ptr<jsCtx, Release<jsCtx_Destroy>>;
using StreamInfoHandle = std::unique_ptr<jsStreamInfo, Release<jsStreamInfo_Destroy>>;
using ConsumerInfoHandle = std::unique_ptr<jsConsumerInfo, Release<jsConsumerInfo_Destroy>>;
using MetaDataHandle = std::unique_ptr<jsMsgMetaData, Release<jsMsgMetaData_Destroy>>;
using KeyValueHandle = std::unique_ptr<kvStore, Release<kvStore_Destroy>>;
using KeyValueEntryHandle = std::unique_ptr<kvEntry, Release<kvEntry_Destroy>>;

} // namespace vakpeil::tools
